import { type Atom, createAtom } from '@tanstack/react-store';
import pMap from 'p-map';
import type { Pause } from '#app/api/patience.ts';
import { type Found, lookUp } from '#app/features/profiles/choose/look-up.ts';
import { lookUpAll } from '#app/features/profiles/choose/look-up-all.ts';

export interface LookupState {
  phase: 'running' | 'stopped' | 'failed' | 'done';
  /** Whom each entry names, in the list's order; undefined while that is not known. */
  found: readonly (Found | undefined)[];
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

const concurrency = 4;
/** So many failures one after the other, and the rest is not even tried. */
const mostFailures = concurrency;

/** Looks up the entries of a list, some at a time. One that fails does not keep the others back. */
export function createLookup(portal_id: string, entries: readonly string[]): Lookup {
  const state = createAtom<LookupState>({ phase: 'running', found: entries.map(() => undefined) });
  const change = (part: Partial<LookupState>) => state.set((now) => ({ ...now, ...part }));
  let stopper = new AbortController();

  const openIndexes = () => state.get().found.flatMap((found, index) => (found ? [] : [index]));

  /** The list is short, or the portal has turned out too large for it. */
  let isLessOneByOne = false;

  async function lookUpAtOnce(signal: AbortSignal): Promise<void> {
    if (isLessOneByOne) return;
    const open = openIndexes();
    const openEntries = open.map((index) => entries[index] ?? '');
    const onPause = (pause: Pause | undefined) => change({ pause });
    const onRead = (read: number) => change({ read });
    try {
      const answers = await lookUpAll(portal_id, openEntries, { signal, onPause, onRead });
      isLessOneByOne = answers === undefined;
      const byIndex = new Map(open.map((index, at) => [index, answers?.[at]]));
      change({ found: state.get().found.map((one, index) => one ?? byIndex.get(index)) });
    } catch {
      // Each may still be found one by one.
      if (signal.aborted) return;
    }
    change({ read: undefined, pause: undefined });
  }

  async function work(stopper: AbortController): Promise<void> {
    const { signal } = stopper;
    const pauses = new Map<number, Pause>();
    let failures = 0;
    let lastError: Error | undefined;

    async function lookUpEntry(index: number): Promise<void> {
      const onPause = (pause: Pause | undefined) => {
        if (pause) pauses.set(index, pause);
        else pauses.delete(index);
        change({ pause: pauses.values().next().value });
      };
      try {
        const found = await lookUp(portal_id, entries[index] ?? '', { signal, onPause });
        signal.throwIfAborted();
        failures = 0;
        state.set((now) => ({ ...now, found: now.found.with(index, found) }));
      } catch (error) {
        signal.throwIfAborted();
        lastError = error instanceof Error ? error : new Error();
        failures += 1;
        if (failures >= mostFailures) throw error;
      }
    }

    change({ phase: 'running', error: undefined });
    await lookUpAtOnce(signal);
    if (signal.aborted) return;
    try {
      await pMap(openIndexes(), lookUpEntry, { concurrency, signal });
    } catch {
      if (signal.aborted) return;
      // The others that are under way have nobody to answer to any more.
      stopper.abort();
    }
    change({ phase: lastError ? 'failed' : 'done', pause: undefined, error: lastError });
  }

  return {
    entries,
    state,
    run: () => {
      stopper = new AbortController();
      void work(stopper);
    },
    stop: () => {
      if (state.get().phase !== 'running') return;
      stopper.abort();
      change({ phase: 'stopped', pause: undefined, read: undefined });
    },
  };
}
