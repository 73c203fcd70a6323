import { language } from '#app/lib/locale.ts';
import { defineMessages, plural, isolate } from '#app/messages/define-messages.ts';

const numbers = new Intl.NumberFormat(language);
const rates = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const names = (groups: readonly string[]) => groups.map(isolate).join(', ');

export const jobMessages = defineMessages({
  title: 'Jobs',
  pageTitle: 'Group changes of many profiles',
  what: (assigned: readonly string[], unassigned: readonly string[]) =>
    [
      assigned.length > 0 && `Assign ${names(assigned)}`,
      unassigned.length > 0 && `Remove ${names(unassigned)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  undoOf: (what: string) => `Undo: ${what}`,
  progress: 'Progress',
  done: (done: number, total: number) => `${numbers.format(done)} of ${plural(total, 'profile', 'profiles')}`,
  rate: (rate: number) => `${rates.format(rate)} a second`,
  left: (time: string) => `${time} left`,
  counts: {
    changed: (number: number) => `${numbers.format(number)} changed`,
    already: (number: number) => `${numbers.format(number)} already so`,
    stays: (number: number) => `${numbers.format(number)} kept by another source`,
    failed: (number: number) => `${numbers.format(number)} failed`,
    left: (number: number) => `${numbers.format(number)} changed by others since, left alone`,
  },
  states: {
    running: 'Running',
    waiting: 'Waits until another job is done',
    stopping: 'Stopping…',
    elsewhere: 'Runs in another tab',
    interrupted: 'Interrupted',
    paused: 'Paused',
    cancelled: 'Cancelled',
    done: 'Done',
  },
  interrupted: 'It was interrupted. What has no outcome yet is read again before anything is sent.',
  fatalReasons: {
    'signed-out': 'You are signed out. Sign in again, then continue.',
    forbidden: 'The service does not allow this change.',
    'key-refused': 'The service refused this server’s key.',
    storage: 'This browser could not write down what happened, so it has stopped.',
    unexpected: 'Something went wrong on this page.',
  },
  pause: 'Pause',
  cancel: 'Cancel',
  continue: 'Continue',
  report: 'Report',
  all: 'All jobs',
  dismiss: 'Hide',
  none: { title: 'No jobs yet', body: 'Select profiles in the list and change their groups.' },
  notLoaded: {
    title: 'Jobs could not be loaded',
    body: 'They are kept in this browser, which does not give access to what it keeps.',
  },
  loading: 'Loading jobs',
  back: 'Profiles',
});

/** Of a job's report, which comes later. */
export const jobReportMessages = defineMessages({
  title: 'Report',
  loading: 'Loading the report',
  notFound: {
    title: 'There is no such job',
    body: 'It was removed, or belongs to another person or browser.',
  },
  filter: 'Outcome',
  statuses: {
    all: 'All',
    changed: 'Changed',
    already: 'Already so',
    left: 'Left alone',
    stays: 'Kept',
    failed: 'Failed',
    open: 'Not reached',
  },
  rows: 'Profiles of this job',
  noRows: 'No profile has this outcome',
  results: {
    changed: { assign: 'assigned', unassign: 'removed' },
    already: 'already so',
    left: 'changed by somebody since, left alone',
    stays: (via: string) => `stays: ${via}`,
    archived: 'archived meanwhile',
    unconfirmed: 'accepted, but the service does not show it',
    failed: 'not changed',
    unsure: 'Interrupted: not known',
    open: 'Not reached',
  },
  requestId: (id: string) => `Request ID ${id}`,
  retry: (number: number) => `Retry ${numbers.format(number)} failed`,
  select: (number: number) => `Select ${numbers.format(number)} failed or not reached`,
  csv: 'Download CSV',
  undo: 'Undo',
  nothingToUndo: 'Nothing was changed',
  nothingFailed: 'Nothing has failed',
  notWhileRunning: 'Only once the job has stopped',
  remove: 'Remove',
  undoQuestion: {
    title: (number: number) => `Undo the changes of ${plural(number, 'profile', 'profiles')}?`,
    body: 'Only what was read right before it was changed is taken back, and only where it is still as this job left it. What somebody has changed since is left alone and listed. A change that somebody makes in the moment between reading and writing is not seen.',
    stay: 'Keep the changes',
    leave: 'Undo',
  },
  removeQuestion: {
    title: 'Remove this job?',
    body: 'Its report goes, and with it the way to undo it. The groups stay as they are.',
    stay: 'Keep it',
    leave: 'Remove',
  },
});
