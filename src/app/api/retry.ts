import { isTransient } from '#app/api/is-transient.ts';
import { rateLimitResetAt } from '#app/api/rate-limit-wait.ts';
import type { Pause } from '#app/lib/create-task.ts';
import { ApiError } from '#client/client-error.ts';

export interface RetryOptions {
  signal: AbortSignal;
  /** Called at the start of every pause, and with undefined at its end. */
  onPause: (pause: Pause | undefined) => void;
  /** The delay before each retry of a transient error, in milliseconds. */
  delays?: readonly number[];
  /** The part of the rate limit to leave for other requests, from 0 to 1. */
  reserve?: number;
}

const second = 1000;
const defaultDelays = [1, 2, 4].map((seconds) => seconds * second);

/**
 * Sends a request and retries it. Waits out the rate limit for as long as the service says, and retries transient
 * errors a few times with growing delays.
 * @throws the error of the last attempt, or the signal's reason
 */
export async function withRetry<T>(request: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { delays = defaultDelays, reserve = 0 } = options;
  for (let failures = 0; ;) {
    const resetAt = rateLimitResetAt(reserve);
    if (resetAt !== undefined) await waitUntil({ reason: 'limit', until: resetAt }, options);
    try {
      return await request();
    } catch (error) {
      options.signal.throwIfAborted();
      if (error instanceof ApiError && error.code === 'rate_limit_exceeded') {
        // The service's clock may be slightly ahead, or its value rounded: always wait at least a second.
        const until = Math.max(error.retryAt ?? Date.now() + 10 * second, Date.now() + second);
        await waitUntil({ reason: 'limit', until }, options);
        continue;
      }
      const delay = isTransient(error) ? delays[failures] : undefined;
      if (delay === undefined) throw error;
      failures += 1;
      await waitUntil({ reason: 'failure', until: Date.now() + delay }, options);
    }
  }
}

/**
 * Waits for the time of a pause, and tells about it.
 * @throws the signal's reason
 */
export async function waitUntil(
  pause: Pause,
  { signal, onPause }: Pick<RetryOptions, 'signal' | 'onPause'>,
): Promise<void> {
  onPause(pause);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(done, pause.until - Date.now());
    signal.addEventListener('abort', done);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    }
  });
  onPause(undefined);
}
