import PQueue from 'p-queue';
import { isTransient } from '#app/api/is-transient.ts';
import { withRetry } from '#app/api/retry.ts';
import { FatalError, fatalReasonOf } from '#app/bulk/scheduler/fatal-error.ts';
import type { ConcurrencyLimit } from '#app/bulk/scheduler/concurrency-limit.ts';
import type { Pause } from '#app/lib/create-task.ts';
import { ApiError } from '#client/client-error.ts';

interface RequestOptions {
  /** Part of a change in progress: runs before other requests, and even after the job was stopped. */
  isUrgent?: boolean;
  /** Sent again only if the service has certainly not handled it. */
  isOnce?: boolean;
}

/** @throws {FatalError} when every other request would fail too */
export type ScheduleRequest = <T>(call: () => Promise<T>, options?: RequestOptions) => Promise<T>;

interface SchedulerOptions {
  /** Ends any waiting; does not cancel a request in progress. */
  signal: AbortSignal;
  concurrencyLimit: ConcurrencyLimit;
  /** Called with what the job waits for while nothing else makes progress. */
  onPause: (pause: Pause | undefined) => void;
}

const retryDelays = [250, 1000, 2000, 4000, 8000];

/** The share of the rate limit that is left for the rest of the page. */
export const rateLimitReserve = 0.05;

/**
 * Schedules a job's requests within the concurrency limit and the service's rate limit. Retries without end while no
 * request succeeds at all; gives up on a request that keeps failing while others succeed after a few attempts.
 */
export function createScheduler({ signal, concurrencyLimit, onPause }: SchedulerOptions): ScheduleRequest {
  const requests = new PQueue({ concurrency: concurrencyLimit.current() });
  let pendingCount = 0;
  let answeredAt = 0;
  const pauses = new Set<Pause>();
  let notified: Pause | undefined;
  const notify = () => {
    const pause = pauses.size > 0 && pauses.size === pendingCount ? [...pauses][0] : undefined;
    // Report it once: the listener gets no other update.
    if (pause !== notified) onPause(pause);
    notified = pause;
  };

  const measured =
    <T>(call: () => Promise<T>, isUrgent: boolean) =>
    async () => {
      // Stopped while this was queued. Urgent requests belong to a change in progress, which may finish.
      if (!isUrgent) signal.throwIfAborted();
      const start = performance.now();
      try {
        const answer = await call();
        answeredAt = Date.now();
        concurrencyLimit.addLatency(performance.now() - start);
        return answer;
      } catch (error) {
        const isLimit = error instanceof ApiError && error.status === 429;
        if (isTransient(error) || isLimit) concurrencyLimit.backOff();
        else answeredAt = Date.now();
        throw error;
      } finally {
        requests.concurrency = concurrencyLimit.current();
      }
    };
  const retryWhileDown = async <T>(
    call: () => Promise<T>,
    { isUrgent = false, isOnce = false }: RequestOptions,
  ): Promise<T> => {
    const enqueued = () => requests.add(measured(call, isUrgent), { priority: isUrgent ? 1 : 0 });
    let requestPause: Pause | undefined;
    const onRequestPause = (pause: Pause | undefined) => {
      if (requestPause) pauses.delete(requestPause);
      if (pause) pauses.add(pause);
      requestPause = pause;
      notify();
    };
    for (;;) {
      const startedAt = Date.now();
      try {
        return await withRetry(enqueued, {
          signal,
          onPause: onRequestPause,
          delays: isOnce ? [] : retryDelays,
          reserve: rateLimitReserve,
        });
      } catch (error) {
        onRequestPause(undefined);
        const fatalReason = fatalReasonOf(error);
        if (fatalReason) throw new FatalError(fatalReason, error);
        const isServiceDown = isTransient(error) && answeredAt < startedAt;
        if (isOnce || !isServiceDown || signal.aborted) throw error;
      }
    }
  };
  return async (call, options = {}) => {
    pendingCount += 1;
    try {
      return await retryWhileDown(call, options);
    } finally {
      pendingCount -= 1;
      notify();
    }
  };
}
