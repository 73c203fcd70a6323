import { createAtom, type ReadonlyAtom } from '@tanstack/react-store';
import { createBatcher } from '#app/lib/create-batcher.ts';

/** Why a task waits, and until when, in milliseconds since 1970. */
export interface Pause {
  /** For the rate limit, to retry, or until it is certain what came of a request whose answer was lost. */
  reason: 'limit' | 'failure' | 'answer';
  until: number;
}

export interface TaskState<Progress> {
  /** A new task counts as running. */
  phase: 'running' | 'stopped' | 'failed' | 'done';
  progress: Progress;
  /** What a running task is waiting for. */
  pause?: Pause | undefined;
  /** Why it failed. */
  error?: Error | undefined;
}

/** One run of a task. Anything it reports after a stop is ignored. */
export interface TaskRun<Progress> {
  /** Aborted when the task is stopped. */
  signal: AbortSignal;
  /** Called with each pause, and with undefined when it is over. */
  onPause: (pause: Pause | undefined) => void;
  /** The progress of this run and of earlier ones. */
  progress: () => Progress;
  report: (progress: Progress) => void;
}

/** Work that takes many requests. It reports progress and pauses, and can be stopped and resumed. */
export interface Task<Progress> {
  state: ReadonlyAtom<TaskState<Progress>>;
  /** Starts the work, or resumes it after a failure or a stop. Resolves when the run has ended; never rejects. */
  run: () => Promise<void>;
  /**
   * Stops a running task; does nothing in other phases.
   * @param reason the signal's reason
   */
  stop: (reason?: string) => void;
}

/** The minimum time between two updates of `state` that change only the progress, in milliseconds. */
const reportInterval = 100;

/** @param work called for each run; if it throws, the task fails with that error */
export function createTask<Progress>(
  initial: Progress,
  work: (run: TaskRun<Progress>) => Promise<void>,
): Task<Progress> {
  let current: TaskState<Progress> = { phase: 'running', progress: initial };
  let controller = new AbortController();
  const state = createAtom(current);
  const publish = () => state.set(() => current);
  const throttled = createBatcher(publish, reportInterval);
  const update = (part: Partial<TaskState<Progress>>) => {
    current = { ...current, ...part };
    publish();
  };

  return {
    state,
    run: async () => {
      controller = new AbortController();
      const { signal } = controller;
      const unlessStopped = (part: Partial<TaskState<Progress>>) => {
        if (!signal.aborted) update(part);
      };
      update({ phase: 'running', error: undefined });
      try {
        await work({
          signal,
          onPause: (pause) => unlessStopped({ pause }),
          progress: () => current.progress,
          report: (progress) => {
            if (signal.aborted) return;
            current = { ...current, progress };
            void throttled.add(undefined);
          },
        });
        unlessStopped({ phase: 'done', pause: undefined });
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        unlessStopped({ phase: 'failed', pause: undefined, error });
      }
    },
    stop: (reason) => {
      if (current.phase !== 'running') return;
      controller.abort(reason);
      update({ phase: 'stopped', pause: undefined });
    },
  };
}
