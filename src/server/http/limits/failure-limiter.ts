import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientNetwork } from '#server/http/limits/client-network.ts';

/** Slows down whoever guesses. A guess counts from its beginning, so that many at once are no more than one after the other. */
export interface FailureLimiter {
  /** @returns when the address may guess again, in milliseconds; undefined when it may now, which counts as a wrong guess */
  begin(address: string): Promise<number | undefined>;
  /** The guess was right: it does not count. */
  forgive(address: string): Promise<void>;
}

/**
 * @param maxFailures wrong guesses of one client
 * @param seconds in which they count, and for which it then waits
 */
export function createFailureLimiter(maxFailures = 10, seconds = 60): FailureLimiter {
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
