import { RateLimiterMemory } from 'rate-limiter-flexible';
import { clientNetwork } from '#server/limits/client-network.ts';

/** Slows down whoever guesses. */
export interface FailureLimit {
  /** When an address may try again, in milliseconds; undefined when it may now. */
  blockedUntil(address: string): Promise<number | undefined>;
  /** Counts a guess that was wrong. */
  note(address: string): Promise<void>;
}

/**
 * @param most wrong guesses of one client
 * @param seconds in which they count, and for which it then waits
 */
export function createFailureLimit(most = 10, seconds = 60): FailureLimit {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return {
    blockedUntil: async (address) => {
      const count = await limiter.get(clientNetwork(address));
      return count && count.consumedPoints >= most ? Date.now() + count.msBeforeNext : undefined;
    },
    note: async (address) => {
      await limiter.penalty(clientNetwork(address));
    },
  };
}
