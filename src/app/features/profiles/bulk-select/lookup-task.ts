import { type Atom, createAtom } from '@tanstack/react-store';
import pMap from 'p-map';
import type { Pause } from '#app/api/retry.ts';
import { type FoundProfiles, lookUpEntry } from '#app/features/profiles/bulk-select/look-up-entry.ts';
import { lookUpByTraversal } from '#app/features/profiles/bulk-select/look-up-by-traversal.ts';

export interface LookupState {
  phase: 'running' | 'stopped' | 'failed' | 'done';
  /** Whom each entry names, in the list's order; undefined while that is not known. */
  found: readonly (FoundProfiles | undefined)[];
  /** How many profiles are read, while the whole portal is. */
  read?: number | undefined;
  pause?: Pause | undefined;
  error?: Error | undefined;
}

export interface Lookup {
  entries: readonly string[];
  state: Atom<LookupState>;
  /** Begins, or goes on with the entries that are not looked up yet. */
  run: () => void;
  /** Does nothing to one that is done. */
  stop: () => void;
}

const maxConcurrency = 4;
/** So many failures one after the other, and the rest is not even tried. */
const maxFailures = maxConcurrency;

/** Looks up the entries of a list, some at a time. One that fails does not keep the others back. */
export function createLookup(portal_id: string, entries: readonly string[]): Lookup {
  const state = createAtom<LookupState>({ phase: 'running', found: entries.map(() => undefined) });
  const update = (part: Partial<LookupState>) => state.set((now) => ({ ...now, ...part }));
  let abortController = new AbortController();

  const openIndexes = () => state.get().found.flatMap((found, index) => (found ? [] : [index]));

  /** The list is short, or the portal has turned out too large for it. */
  let isOneByOneCheaper = false;

  async function tryTraversal(signal: AbortSignal): Promise<void> {
    if (isOneByOneCheaper) return;
    const open = openIndexes();
    const openEntries = open.map((index) => entries[index] ?? '');
    const onPause = (pause: Pause | undefined) => update({ pause });
    const onRead = (read: number) => update({ read });
    try {
      const answers = await lookUpByTraversal(portal_id, openEntries, { signal, onPause, onRead });
      isOneByOneCheaper = answers === undefined;
      const byIndex = new Map(open.map((index, position) => [index, answers?.[position]]));
      update({ found: state.get().found.map((known, index) => known ?? byIndex.get(index)) });
    } catch {
      // Each may still be found one by one.
      if (signal.aborted) return;
    }
    update({ read: undefined, pause: undefined });
  }

  async function lookUpOpenEntries(abortController: AbortController): Promise<void> {
    const { signal } = abortController;
    const pauses = new Map<number, Pause>();
    let failures = 0;
    let lastError: Error | undefined;

    async function lookUpAt(index: number): Promise<void> {
      const onPause = (pause: Pause | undefined) => {
        if (pause) pauses.set(index, pause);
        else pauses.delete(index);
        update({ pause: pauses.values().next().value });
      };
      try {
        const found = await lookUpEntry(portal_id, entries[index] ?? '', { signal, onPause });
        signal.throwIfAborted();
        failures = 0;
        state.set((now) => ({ ...now, found: now.found.with(index, found) }));
      } catch (error) {
        signal.throwIfAborted();
        lastError = error instanceof Error ? error : new Error();
        failures += 1;
        if (failures >= maxFailures) throw error;
      }
    }

    update({ phase: 'running', error: undefined });
    await tryTraversal(signal);
    if (signal.aborted) return;
    try {
      await pMap(openIndexes(), lookUpAt, { concurrency: maxConcurrency, signal });
    } catch {
      if (signal.aborted) return;
      // The others that are under way have nobody to answer to any more.
      abortController.abort();
    }
    update({ phase: lastError ? 'failed' : 'done', pause: undefined, error: lastError });
  }

  return {
    entries,
    state,
    run: () => {
      abortController = new AbortController();
      void lookUpOpenEntries(abortController);
    },
    stop: () => {
      if (state.get().phase !== 'running') return;
      abortController.abort();
      update({ phase: 'stopped', pause: undefined, read: undefined });
    },
  };
}
