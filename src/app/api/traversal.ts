import { type Atom, createAtom } from '@tanstack/react-store';
import type { Pause } from '#app/api/retry.ts';
import type { ProfileBatch, ProfileSource } from '#app/api/read-all-profiles.ts';

export interface TraversalState {
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

export interface Traversal {
  state: Atom<TraversalState>;
  /** Begins, or goes on where it has failed or was stopped. */
  run: () => void;
  /** Does nothing to one that is done. */
  stop: () => void;
}

interface TraversalOptions {
  /** Deals with a batch. What it throws ends the walk, and the batch comes again when that goes on. */
  onBatch: (items: ProfileBatch['items']) => Promise<void> | void;
  /** Comes after the last batch. */
  onEnd: () => Promise<void> | void;
}

/** Goes through all profiles of a source, once it is told to. */
export function createTraversal(source: ProfileSource, { onBatch, onEnd }: TraversalOptions): Traversal {
  const state = createAtom<TraversalState>({ phase: 'running', count: 0, unreadable: 0 });
  const update = (part: Partial<TraversalState>) => state.set((now) => ({ ...now, ...part }));
  let abortController = new AbortController();
  let position: string | undefined;

  async function traverse({ signal }: AbortController): Promise<void> {
    update({ phase: 'running', error: undefined });
    try {
      for await (const batch of source({ position, signal, onPause: (pause) => update({ pause }) })) {
        await onBatch(batch.items);
        signal.throwIfAborted();
        position = batch.position;
        const { count, unreadable } = state.get();
        update({ count: count + batch.items.length, unreadable: unreadable + batch.unreadable });
      }
      await onEnd();
      update({ phase: 'done' });
    } catch (error) {
      if (signal.aborted) return;
      update({ phase: 'failed', pause: undefined, error: error instanceof Error ? error : new Error() });
    }
  }

  return {
    state,
    run: () => {
      abortController = new AbortController();
      void traverse(abortController);
    },
    stop: () => {
      if (state.get().phase === 'done') return;
      abortController.abort();
      update({ phase: 'stopped', pause: undefined, error: undefined });
    },
  };
}
