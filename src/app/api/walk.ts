import { type Atom, createAtom } from '@tanstack/react-store';
import type { Pause } from '#app/api/patience.ts';
import type { ProfileBatch, ProfileSource } from '#app/api/profile-source.ts';

export interface WalkState {
  phase: 'running' | 'stopped' | 'failed' | 'done';
  /** Profiles taken. */
  count: number;
  /** Rows left out, since they could not be read. */
  unreadable: number;
  /** What is waited for, while it runs. */
  pause?: Pause | undefined;
  /** Why it has failed. */
  error?: Error | undefined;
}

export interface Walk {
  state: Atom<WalkState>;
  /** Begins, or goes on where it has failed or was stopped. */
  run: () => void;
  /** Does nothing to one that is done. */
  stop: () => void;
}

interface WalkOptions {
  /** Deals with a batch. What it throws ends the walk, and the batch comes again when that goes on. */
  take: (items: ProfileBatch['items']) => Promise<void> | void;
  /** Comes after the last batch. */
  finish: () => Promise<void> | void;
}

/** Goes through all profiles of a source, once it is told to. */
export function createWalk(source: ProfileSource, { take, finish }: WalkOptions): Walk {
  const state = createAtom<WalkState>({ phase: 'running', count: 0, unreadable: 0 });
  const change = (part: Partial<WalkState>) => state.set((now) => ({ ...now, ...part }));
  let stopper = new AbortController();
  let position: string | undefined;

  async function walk({ signal }: AbortController): Promise<void> {
    change({ phase: 'running', error: undefined });
    try {
      for await (const batch of source({ position, signal, onPause: (pause) => change({ pause }) })) {
        await take(batch.items);
        signal.throwIfAborted();
        position = batch.position;
        const { count, unreadable } = state.get();
        change({ count: count + batch.items.length, unreadable: unreadable + batch.unreadable });
      }
      await finish();
      change({ phase: 'done' });
    } catch (error) {
      if (signal.aborted) return;
      change({ phase: 'failed', pause: undefined, error: error instanceof Error ? error : new Error() });
    }
  }

  return {
    state,
    run: () => {
      stopper = new AbortController();
      void walk(stopper);
    },
    stop: () => {
      if (state.get().phase === 'done') return;
      stopper.abort();
      change({ phase: 'stopped', pause: undefined, error: undefined });
    },
  };
}
