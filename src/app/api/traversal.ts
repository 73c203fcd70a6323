import type { ProfileBatch, ProfileSource } from '#app/api/read-all-profiles.ts';
import { createTask, type Task } from '#app/lib/create-task.ts';

export interface TraversalProgress {
  /** Profiles taken. */
  count: number;
  /** Rows left out, since they could not be read. */
  unreadable: number;
}

export type Traversal = Task<TraversalProgress>;

interface TraversalOptions {
  /** Deals with a batch. What it throws ends the walk, and the batch comes again when that goes on. */
  onBatch: (items: ProfileBatch['items']) => Promise<void> | void;
  /** Comes after the last batch. */
  onEnd: () => Promise<void> | void;
}

/** Goes through all profiles of a source, and resumes after the last batch that was dealt with. */
export function createTraversal(source: ProfileSource, { onBatch, onEnd }: TraversalOptions): Traversal {
  let position: string | undefined;
  return createTask<TraversalProgress>(
    { count: 0, unreadable: 0 },
    async ({ signal, onPause, progress, report }) => {
      for await (const batch of source({ position, signal, onPause })) {
        await onBatch(batch.items);
        signal.throwIfAborted();
        position = batch.position;
        const { count, unreadable } = progress();
        report({ count: count + batch.items.length, unreadable: unreadable + batch.unreadable });
      }
      await onEnd();
    },
  );
}
