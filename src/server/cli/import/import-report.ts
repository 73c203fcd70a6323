import type { FileRecord } from '#server/cli/import/read-records.ts';

/** What an import has done so far, or would do. */
export interface Tally {
  rows: number;
  refused: number;
  /** Profiles that were new, that had something changed by their row, and that had not. */
  made: number;
  changed: number;
  unchanged: number;
  /** Memberships by hand, and the names of groups that were missing. */
  assigned: number;
  unassigned: number;
  madeGroups: Set<string>;
}

/** Where an import says what it does while it runs. */
export interface ImportReport {
  /** Tells the truth at any time, also after a failure. */
  tally: Tally;
  /** Called for each row that is left out. */
  refuse: (record: FileRecord, reason: string) => Promise<void>;
  /** Called after each batch. */
  progress: () => void;
}

const namesShown = 20;

export function emptyTally(): Tally {
  return {
    rows: 0,
    refused: 0,
    made: 0,
    changed: 0,
    unchanged: 0,
    assigned: 0,
    unassigned: 0,
    madeGroups: new Set(),
  };
}

/** The result of an import in a few sentences. */
export function summarize(tally: Tally, dryRun: boolean, refusedPath: string): string {
  const names = [...tally.madeGroups];
  const more = names.length > namesShown ? ` and ${formatCount(names.length - namesShown)} more` : '';
  return [
    dryRun && 'Dry run: nothing was changed. This would happen:',
    `${formatCount(tally.rows)} rows read: ${formatCount(tally.made)} profiles created, ${formatCount(tally.changed)} changed, ` +
      `${formatCount(tally.unchanged)} unchanged, ${formatCount(tally.refused)} rows refused.`,
    `${formatCount(tally.assigned)} group assignments added, ${formatCount(tally.unassigned)} removed.`,
    names.length > 0 && `Groups created: ${names.slice(0, namesShown).join(', ')}${more}.`,
    tally.refused > 0 && `The refused rows and the reasons are in ${refusedPath}.`,
  ]
    .filter((sentence) => sentence !== false)
    .join('\n');
}

/** A number with its thousands set apart. */
export function formatCount(number: number): string {
  return number.toLocaleString('en');
}
