import type { RetryOptions } from '#app/api/retry.ts';
import { batchByEmail, lookUpByEmail } from '#app/people-lookup/look-up-by-email.ts';
import { type FoundProfiles, lookUpEntry } from '#app/people-lookup/look-up-entry.ts';
import { lookUpByTraversal } from '#app/people-lookup/look-up-by-traversal.ts';
import { lookUpConcurrently } from '#app/people-lookup/look-up-concurrently.ts';
import { createTask, type Task, type TaskRun } from '#app/lib/create-task.ts';

export interface LookupProgress {
  /** The profiles that each entry names, in the list's order; undefined until it has been looked up. */
  found: readonly (FoundProfiles | undefined)[];
  /** The indexes of emails that the service does not accept. */
  refused: ReadonlySet<number>;
  /** The number of profiles read so far, while the whole portal is being read. */
  read?: number;
}

/** A task that looks up the entries of a list. */
export type Lookup = Task<LookupProgress>;

/**
 * Looks up the remaining entries of a list: its emails by the service's filter, if it has one; then the others by
 * reading the whole portal or one by one, whichever is cheaper.
 */
export function createLookup(portal_id: string, entries: readonly string[]): Lookup {
  const entryAt = (index: number) => entries[index] ?? '';
  let hasEmailFilter = true;
  /** The list is too short, or the portal too large, for a traversal to pay off. */
  let isOneByOneCheaper = false;

  async function lookUpEmails(run: TaskRun<LookupProgress>): Promise<void> {
    const emails = openIndexes(run.progress().found).filter((index) => entryAt(index).includes('@'));
    const [first, ...others] = batchByEmail(emails, entryAt);

    async function lookUpBatch(batch: readonly number[], options: RetryOptions): Promise<void> {
      if (!hasEmailFilter) return;
      const results = await lookUpByEmail(portal_id, batch.map(entryAt), options);
      options.signal.throwIfAborted();
      hasEmailFilter = results !== undefined;
      if (!results) return;
      const found = [...run.progress().found];
      const refused = new Set(run.progress().refused);
      batch.forEach((index, position) => {
        const result = results[position];
        if (result === 'refused') refused.add(index);
        found[index] = result === 'refused' ? [] : result;
      });
      run.report({ found, refused });
    }

    // Its answer tells whether there is a filter.
    if (first) await lookUpConcurrently([first], run, lookUpBatch);
    await lookUpConcurrently(others, run, lookUpBatch);
  }

  async function tryTraversal({ signal, onPause, progress, report }: TaskRun<LookupProgress>): Promise<void> {
    const { found, refused } = progress();
    const open = openIndexes(found);
    const onRead = (read: number) => report({ found, refused, read });
    try {
      const answers = await lookUpByTraversal(portal_id, open.map(entryAt), { signal, onPause, onRead });
      isOneByOneCheaper = answers === undefined;
      const byIndex = new Map(open.map((index, position) => [index, answers?.[position]]));
      report({ found: found.map((known, index) => known ?? byIndex.get(index)), refused });
    } catch {
      signal.throwIfAborted();
      // Looking up the entries one by one can still succeed.
      report({ found, refused });
    }
    onPause(undefined);
  }

  async function lookUpOneByOne(run: TaskRun<LookupProgress>): Promise<void> {
    await lookUpConcurrently(openIndexes(run.progress().found), run, async (index, options) => {
      const found = await lookUpEntry(portal_id, entryAt(index), options);
      options.signal.throwIfAborted();
      const progress = run.progress();
      run.report({ ...progress, found: progress.found.with(index, found) });
    });
  }

  const initial: LookupProgress = { found: entries.map(() => undefined), refused: new Set() };
  return createTask(initial, async (run) => {
    if (hasEmailFilter) await lookUpEmails(run);
    if (!isOneByOneCheaper) await tryTraversal(run);
    await lookUpOneByOne(run);
  });
}

function openIndexes(found: LookupProgress['found']): number[] {
  return found.flatMap((known, index) => (known ? [] : [index]));
}
