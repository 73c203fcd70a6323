import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientNetwork } from '#server/http/limits/client-network.ts';

/** Slows down guessing. A guess counts from its start, so concurrent guesses gain nothing. */
interface FailureLimiter {
  /**
   * @returns when the address may guess again, in milliseconds; undefined if it may now, which counts as a wrong guess
   */
  begin(address: string): Promise<number | undefined>;
  /** The guess was right, so it does not count. */
  forgive(address: string): Promise<void>;
}

/**
 * @param maxFailures wrong guesses per client
 * @param seconds the period in which they count, and for which the client then has to wait
 */
export function createFailureLimiter(maxFailures: number, seconds: number): FailureLimiter {
  const limiter = new RateLimiterMemory({ points: maxFailures, duration: seconds });
  return {
    begin: async (address) => {
      try {
        await limiter.consume(clientNetwork(address));
        return undefined;
      } catch (rejection) {
        if (rejection instanceof RateLimiterRes) return Date.now() + rejection.msBeforeNext;
        throw rejection;
      }
    },
    forgive: async (address) => {
      await limiter.reward(clientNetwork(address));
    },
  };
}
