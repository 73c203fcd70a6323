import { setTimeout as delay } from 'node:timers/promises';

/** SQLSTATEs of a transaction that was rolled back in favor of another: serialization failure, deadlock. */
const conflictCodes = new Set<unknown>(['40001', '40P01']);

const maxAttempts = 10;
/** In milliseconds. */
const maxDelay = 200;

/**
 * Repeats a transaction that conflicts with another, after a short random delay.
 * @param work one whole transaction, or one statement outside of any, without effects beyond the database
 * @throws the error of the work if it is no conflict, or after ten attempts
 */
export async function retryConflicts<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || attempt === maxAttempts) throw error;
      await delay(Math.random() * Math.min(5 * 2 ** attempt, maxDelay));
    }
  }
}

/** Whether a transaction was rolled back in favor of another. */
export function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && conflictCodes.has(error.code);
}
