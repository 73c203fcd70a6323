import type { ProfileBatch, ProfileSource, ReadPosition } from '#app/api/read-all-profiles.ts';
import { createTask, type Task } from '#app/lib/create-task.ts';

export interface TraversalProgress {
  /** Profiles processed. */
  count: number;
  /** Rows read for them, which is more where not every row matches. */
  read: number;
  /** Rows skipped because they could not be read. */
  unreadable: number;
}

export type Traversal = Task<TraversalProgress>;

interface TraversalOptions {
  /** Processes a batch. An error ends the traversal, which delivers the same batch again when resumed. */
  onBatch: (batch: ProfileBatch) => Promise<void> | void;
  /** Called after the last batch. */
  onEnd: () => Promise<void> | void;
}

/** Reads all profiles of a source, and resumes after the last processed batch. */
export function createTraversal(source: ProfileSource, { onBatch, onEnd }: TraversalOptions): Traversal {
  let position: ReadPosition | undefined;
  return createTask<TraversalProgress>(
    { count: 0, read: 0, unreadable: 0 },
    async ({ signal, onPause, progress, report }) => {
      for await (const batch of source({ position, signal, onPause })) {
        await onBatch(batch);
        signal.throwIfAborted();
        position = batch.position;
        const { count, read, unreadable } = progress();
        report({
          count: count + batch.items.length,
          read: read + batch.read,
          unreadable: unreadable + batch.unreadable,
        });
      }
      await onEnd();
    },
  );
}
