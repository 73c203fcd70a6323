import { defineMessages, plural, formatNumber, isolate } from '#app/messages/define-messages.ts';

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
  retriedByDeleted: 'Already retried. The job that retried it was deleted.',
  select: (number: number, hasUnconfirmed: boolean) =>
    `Select ${formatNumber(number)} failed${hasUnconfirmed ? ', not confirmed' : ''} or not started`,
  csv: 'Download CSV',
  undo: 'Undo',
  nothingToUndo: 'Nothing to undo',
  undone: 'Another job undoes this one',
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
