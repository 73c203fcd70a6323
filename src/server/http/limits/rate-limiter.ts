import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { requestActor } from '#server/http/request-actor.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { clientNetwork } from '#server/http/limits/client-network.ts';
import { setRateLimitHeaders, rateLimitExceeded } from '#server/http/limits/rate-limit-response.ts';

/** In seconds. */
const window = 10;

/**
 * Limits the requests of a person, or of any other client. Every response says how many are left, here or at the
 * upstream, whichever is less.
 * @param limit requests per ten seconds
 */
export function rateLimiter(limit: number): MiddlewareHandler<AppEnv> {
  const limiter = new RateLimiterMemory({ points: limit, duration: window });
  return async (c, next) => {
    const { state, isOver } = await count(limiter, clientOf(c));
    if (isOver) {
      c.set('limit', 'requests');
      return rateLimitExceeded('Too many requests. Try again shortly.', { limit, ...state });
    }
    await next();
    // Only the upstream knows when its own 429 ends.
    if (c.res.status !== 429) setRateLimitHeaders(c.res.headers, { limit, ...state });
    return undefined;
  };
}

/** A person, wherever they are; otherwise the network, because anyone can make up keys. */
function clientOf(c: Context<AppEnv>): string {
  const { kind, id } = requestActor(c);
  return kind === 'user' ? `user ${id}` : `address ${clientNetwork(c.var.address)}`;
}

async function count(limiter: RateLimiterMemory, client: string) {
  try {
    return { state: stateOf(await limiter.consume(client)), isOver: false };
  } catch (over) {
    if (over instanceof RateLimiterRes) return { state: stateOf(over), isOver: true };
    throw over;
  }
}

function stateOf({ remainingPoints, msBeforeNext }: RateLimiterRes) {
  return { remaining: remainingPoints, resetAt: Date.now() + msBeforeNext };
}
