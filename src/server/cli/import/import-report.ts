import type { FileRecord } from '#text/people-table/table-records.ts';

/** The counts of an import so far; in a dry run, of what it would do. */
export interface Tally {
  rows: number;
  refused: number;
  /** Profiles created, changed and unchanged. */
  made: number;
  changed: number;
  unchanged: number;
  /** Manual assignments added and removed, and the names of the groups created. */
  assigned: number;
  unassigned: number;
  madeGroups: Set<string>;
}

/** Receives the results of an import while it runs. */
export interface ImportReport {
  /** Correct at any time, even after an error. */
  tally: Tally;
  /** Called for each refused row. */
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

/**
 * Describes the result of an import in a few sentences.
 * @param refusedLocation where the refused rows are, such as "in people.csv.refused.csv"
 */
export function summarize(tally: Tally, dryRun: boolean, refusedLocation: string): string {
  const names = [...tally.madeGroups];
  const more = names.length > namesShown ? ` and ${formatCount(names.length - namesShown)} more` : '';
  return [
    dryRun && 'Dry run: nothing was changed. This would happen:',
    `${formatCount(tally.rows)} rows read: ${formatCount(tally.made)} profiles created, ${formatCount(tally.changed)} changed, ` +
      `${formatCount(tally.unchanged)} unchanged, ${formatCount(tally.refused)} rows refused.`,
    `${formatCount(tally.assigned)} group assignments added, ${formatCount(tally.unassigned)} removed.`,
    names.length > 0 && `Groups created: ${names.slice(0, namesShown).join(', ')}${more}.`,
    tally.refused > 0 && `The refused rows and the reasons are ${refusedLocation}.`,
  ]
    .filter((sentence) => sentence !== false)
    .join('\n');
}

/** Formats a number with thousands separators. */
export function formatCount(number: number): string {
  return number.toLocaleString('en');
}
