import { language } from '#app/lib/locale.ts';
import { defineMessages, plural, formatNumber, isolate } from '#app/messages/define-messages.ts';

const rates = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const names = (groups: readonly string[]) => groups.map(isolate).join(', ');

export const jobMessages = defineMessages({
  title: 'Jobs',
  what: (assigned: readonly string[], unassigned: readonly string[]) =>
    [
      assigned.length > 0 && `Assign ${names(assigned)}`,
      unassigned.length > 0 && `Remove ${names(unassigned)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  importOf: (file: string) => `Import “${isolate(file)}”`,
  undoOf: (what: string) => `Undo: ${what}`,
  progress: 'Progress',
  done: (done: number, total: number) => `${formatNumber(done)} of ${plural(total, 'profile', 'profiles')}`,
  rate: (rate: number) => `${rates.format(rate)} per second`,
  left: (time: string) => `${time} left`,
  counts: {
    changed: (number: number) => `${formatNumber(number)} changed`,
    already: (number: number) => `${formatNumber(number)} with no change`,
    stays: (number: number) => `${formatNumber(number)} with groups that can’t be removed`,
    deleted: (number: number) => `${formatNumber(number)} deleted`,
    unconfirmed: (number: number) => `${formatNumber(number)} not confirmed`,
    failed: (number: number) => `${formatNumber(number)} failed`,
    left: (number: number) => `${formatNumber(number)} skipped, changed since`,
  },
  states: {
    running: 'Running',
    waiting: 'Waiting for another job',
    stopping: 'Stopping…',
    elsewhere: 'Running in another tab',
    interrupted: 'Interrupted',
    paused: 'Paused',
    cancelled: 'Cancelled',
    done: 'Done',
  },
  interrupted: 'Remaining profiles are re-read before the job continues.',
  fatalReasons: {
    'signed-out': 'You’re signed out. Sign in again, then continue.',
    forbidden: 'The service doesn’t allow this change.',
    unsupported: 'The service can’t do this.',
    'key-refused': 'The service refused this server’s API key.',
    storage: 'Stopped because progress couldn’t be saved in this browser.',
    unexpected: 'Something went wrong.',
  },
  pause: 'Pause',
  cancel: 'Cancel',
  continue: 'Continue',
  report: 'Report',
  all: 'All jobs',
  dismiss: 'Hide',
  undone: 'Undone',
  breadcrumb: 'Breadcrumb',
  filter: 'Show',
  filters: { all: 'All', unfinished: 'Unfinished', failed: 'With failures' },
  noneOfFilter: 'No jobs like this',
  none: { title: 'No jobs yet', body: 'Select profiles in the list, then change their groups.' },
  notLoaded: {
    title: 'Couldn’t load jobs',
    body: 'Jobs are stored in this browser, and its storage is unavailable.',
  },
  notSaved: 'Couldn’t save this in your browser, so the job hasn’t changed.',
  loading: 'Loading jobs',
});
