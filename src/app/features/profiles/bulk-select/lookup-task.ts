import pMap from 'p-map';
import { type FoundProfiles, lookUpEntry } from '#app/features/profiles/bulk-select/look-up-entry.ts';
import type { PastedList } from '#app/features/profiles/bulk-select/parse-pasted-list.ts';
import { lookUpByTraversal } from '#app/features/profiles/bulk-select/look-up-by-traversal.ts';
import { createTask, type Pause, type Task, type TaskRun } from '#app/lib/create-task.ts';

export interface LookupProgress {
  /** The profiles that each entry names, in the list's order; undefined until it has been looked up. */
  found: readonly (FoundProfiles | undefined)[];
  /** The number of profiles read so far, while the whole portal is being read. */
  read?: number;
}

/** A task that looks up the entries of a list. */
export interface Lookup extends Task<LookupProgress> {
  list: PastedList;
}

const maxConcurrency = 4;
/** The number of consecutive failures after which the remaining entries are not tried. */
const maxFailures = maxConcurrency;

/** Looks up the remaining entries of a list, several at a time. A failed one does not hold back the others. */
export function createLookup(portal_id: string, list: PastedList): Lookup {
  const { entries } = list;
  /** The list is too short, or the portal too large, for a traversal to pay off. */
  let isOneByOneCheaper = false;

  async function tryTraversal({ signal, onPause, progress, report }: TaskRun<LookupProgress>): Promise<void> {
    const { found } = progress();
    const open = openIndexes(found);
    const onRead = (read: number) => report({ found, read });
    try {
      const openEntries = open.map((index) => entries[index] ?? '');
      const answers = await lookUpByTraversal(portal_id, openEntries, { signal, onPause, onRead });
      isOneByOneCheaper = answers === undefined;
      const byIndex = new Map(open.map((index, position) => [index, answers?.[position]]));
      report({ found: found.map((known, index) => known ?? byIndex.get(index)) });
    } catch {
      signal.throwIfAborted();
      // Looking up the entries one by one can still succeed.
      report({ found });
    }
    onPause(undefined);
  }

  async function lookUpOneByOne({
    onPause,
    progress,
    report,
    ...run
  }: TaskRun<LookupProgress>): Promise<void> {
    const giveUp = new AbortController();
    const signal = AbortSignal.any([run.signal, giveUp.signal]);
    const pauses = new Map<number, Pause>();
    let failures = 0;
    let lastError: unknown;

    async function lookUpAt(index: number): Promise<void> {
      const onEntryPause = (pause: Pause | undefined) => {
        if (pause) pauses.set(index, pause);
        else pauses.delete(index);
        onPause(pauses.values().next().value);
      };
      try {
        const found = await lookUpEntry(portal_id, entries[index] ?? '', { signal, onPause: onEntryPause });
        signal.throwIfAborted();
        failures = 0;
        report({ found: progress().found.with(index, found) });
      } catch (error) {
        signal.throwIfAborted();
        lastError = error;
        failures += 1;
        // Requests in flight would fail as well.
        if (failures >= maxFailures) giveUp.abort();
      }
    }

    const looking = pMap(openIndexes(progress().found), lookUpAt, { concurrency: maxConcurrency, signal });
    await looking.catch((error: unknown) => Promise.reject(lastError ?? error));
    if (lastError !== undefined) throw lastError;
  }

  const task = createTask<LookupProgress>({ found: entries.map(() => undefined) }, async (run) => {
    if (!isOneByOneCheaper) await tryTraversal(run);
    await lookUpOneByOne(run);
  });
  return { ...task, list };
}

function openIndexes(found: LookupProgress['found']): number[] {
  return found.flatMap((known, index) => (known ? [] : [index]));
}
