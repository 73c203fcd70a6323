import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { clientNetwork } from '#server/limits/client-network.ts';

/** Slows down whoever guesses. A guess counts from its beginning, so that many at once are no more than one after the other. */
export interface FailureLimit {
  /** @returns when the address may guess again, in milliseconds; undefined when it may now, which counts as a wrong guess */
  begin(address: string): Promise<number | undefined>;
  /** The guess was right: it does not count. */
  forgive(address: string): Promise<void>;
}

/**
 * @param most wrong guesses of one client
 * @param seconds in which they count, and for which it then waits
 */
export function createFailureLimit(most = 10, seconds = 60): FailureLimit {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return {
    begin: async (address) => {
      try {
        await limiter.consume(clientNetwork(address));
        return undefined;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Date.now() + refusal.msBeforeNext;
        throw refusal;
      }
    },
    forgive: async (address) => {
      await limiter.reward(clientNetwork(address));
    },
  };
}
