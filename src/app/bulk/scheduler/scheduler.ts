import PQueue from 'p-queue';
import { isTransient } from '#app/api/is-transient.ts';
import { withRetry } from '#app/api/retry.ts';
import { FatalError, fatalReasonOf } from '#app/bulk/scheduler/fatal-error.ts';
import type { ConcurrencyLimit } from '#app/bulk/scheduler/concurrency-limit.ts';
import type { Pause } from '#app/lib/create-task.ts';
import { ApiError } from '#client/client-error.ts';

/**
 * @param isUrgent what has been begun: asked before what is not, and also when the job is stopped meanwhile
 * @throws {FatalError} when no other request would fare better
 */
export type ScheduleRequest = <T>(call: () => Promise<T>, isUrgent?: boolean) => Promise<T>;

interface SchedulerOptions {
  /** Ends waiting; a request under way is not cut. */
  signal: AbortSignal;
  concurrencyLimit: ConcurrencyLimit;
  /** What is waited for, when nothing else moves. */
  onPause: (pause: Pause | undefined) => void;
}

const retryDelays = [250, 1000, 2000, 4000, 8000];

/** Requests that others, who use the page meanwhile, find still there. */
export const rateLimitReserve = 0.05;

/**
 * How a job asks: as many at once as the pace allows, as patiently as the service wants it, and, while no request at all is
 * answered, without an end. What fails
 * while others are answered is at fault itself, and is given up after its tries.
 */
export function createScheduler({ signal, concurrencyLimit, onPause }: SchedulerOptions): ScheduleRequest {
  const requests = new PQueue({ concurrency: concurrencyLimit.current() });
  let pendingCount = 0;
  let answeredAt = 0;
  const pauses = new Set<Pause>();
  let notified: Pause | undefined;
  const notify = () => {
    const pause = pauses.size > 0 && pauses.size === pendingCount ? [...pauses][0] : undefined;
    // Said once: whoever shows it is told of nothing else.
    if (pause !== notified) onPause(pause);
    notified = pause;
  };

  const measured =
    <T>(call: () => Promise<T>, isUrgent: boolean) =>
    async () => {
      // Stopped while this waited for its turn: what is urgent has been begun, and is let end.
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
  const retryWhileDown = async <T>(call: () => Promise<T>, isUrgent: boolean): Promise<T> => {
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
          delays: retryDelays,
          reserve: rateLimitReserve,
        });
      } catch (error) {
        onRequestPause(undefined);
        const fatalReason = fatalReasonOf(error);
        if (fatalReason) throw new FatalError(fatalReason, error);
        const isServiceDown = isTransient(error) && answeredAt < startedAt;
        if (!isServiceDown || signal.aborted) throw error;
      }
    }
  };
  return async (call, isUrgent = false) => {
    pendingCount += 1;
    try {
      return await retryWhileDown(call, isUrgent);
    } finally {
      pendingCount -= 1;
      notify();
    }
  };
}
