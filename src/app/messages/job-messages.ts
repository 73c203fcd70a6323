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

/** Messages of a job's report, which loads lazily. */
export const jobReportMessages = defineMessages({
  title: 'Report',
  notLoaded: 'Couldn’t load the report',
  loading: 'Loading report',
  notFound: {
    title: 'Job not found',
    body: 'It may have been deleted, or belong to another person or browser.',
  },
  filter: 'Outcome',
  statuses: {
    all: 'All',
    changed: 'Changed',
    already: 'No change',
    left: 'Skipped',
    stays: 'Can’t be removed',
    deleted: 'Deleted',
    unconfirmed: 'Not confirmed',
    failed: 'Failed',
    open: 'Not started',
  },
  rows: 'Profiles in this job',
  noRows: 'No profiles with this outcome',
  results: {
    changed: { assign: 'assigned', unassign: 'removed' },
    already: 'no change',
    left: 'skipped, changed since',
    stays: (via: string) => `can’t be removed (${via})`,
    archived: 'group archived',
    deleted: 'profile deleted',
    ignored: { assign: 'accepted, but not assigned', unassign: 'accepted, but not removed' },
    unconfirmed: 'accepted, not confirmed',
    failed: 'not changed',
    unsure: 'unknown',
    open: 'not started',
  },
  additions: {
    invite: {
      open: 'not invited yet',
      done: 'invited',
      there: 'already a member',
      unknown: 'unknown whether invited: look in the invites before you try again',
      failed: 'not invited',
    },
    add: {
      open: 'not added yet',
      done: 'added',
      there: 'already a member',
      unknown: 'unknown whether added',
      failed: 'not added',
    },
  },
  origin: {
    started: 'Started',
    ended: 'Ended',
    from: 'From',
    list: 'the list that was selected',
    recorded: 'Recorded in',
    auditLog: 'the audit log',
  },
  relations: { undoneBy: 'Undone by', undoes: 'Undoes', retriedBy: 'Retried by', retries: 'Retries' },
  selectThese: (number: number) => `Select these ${formatNumber(number)} again`,
  requestId: (id: string) => `Request ID ${id}`,
  retry: (number: number, hasUnconfirmed: boolean, hasOpen: boolean) =>
    hasOpen
      ? `Retry ${formatNumber(number)} failed${hasUnconfirmed ? ', not confirmed' : ''} or not started`
      : `Retry ${formatNumber(number)} failed${hasUnconfirmed ? ' or not confirmed' : ''}`,
  retried: 'Already retried. Continue with the job that retried it.',
  select: (number: number, hasUnconfirmed: boolean) =>
    `Select ${formatNumber(number)} failed${hasUnconfirmed ? ', not confirmed' : ''} or not started`,
  csv: 'Download CSV',
  undo: 'Undo',
  nothingToUndo: 'Nothing to undo',
  archiveMerged: (name: string) => `Archive “${isolate(name)}”…`,
  archivedMerged: (name: string) => `“${isolate(name)}” is archived, so this can no longer be undone`,
  mergedWarning: (without: number) =>
    [
      without > 0 &&
        `${plural(without, 'person has', 'people have')} not got the other groups, as far as is known.`,
      'After this, the merge can’t be undone.',
    ]
      .filter(Boolean)
      .join(' '),
  notWhileRunning: 'Available when the job stops',
  remove: 'Delete job',
  undoQuestion: {
    title: (number: number) => `Undo changes to ${plural(number, 'profile', 'profiles')}?`,
    body: 'This reverts only what the job changed. Anything changed since is skipped and listed. A simultaneous change by someone else can be missed.',
    bodyOfImport:
      'This removes the groups that the import assigned. People it invited or added stay, and so do groups it created. Anything changed since is skipped and listed.',
    stay: 'Keep changes',
    leave: 'Undo changes',
  },
  removeQuestion: {
    title: 'Delete this job?',
    body: 'This deletes its report, and you can no longer undo it. Group assignments don’t change.',
    stay: 'Keep job',
    leave: 'Delete job',
  },
});
