import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '#server/app-env.ts';
import { createFailureLimit } from '#server/limits/failure-limit.ts';
import { tooMany } from '#server/limits/too-many.ts';

/** How many keys that the upstream refuses one client may try in a minute. */
const most = 10;

/** Slows down whoever guesses keys: after some wrong ones, none is tried for a minute. */
export function slowFailedKeys(): MiddlewareHandler<AppEnv> {
  const failures = createFailureLimit(most, 60);
  return async (c, next) => {
    if (c.req.header('authorization') === undefined) return next();
    const { address } = c.var;
    const resetAt = await failures.blockedUntil(address);
    if (resetAt !== undefined) {
      return tooMany('Too many wrong keys: wait a minute.', { limit: most, remaining: 0, resetAt });
    }
    await next();
    if (c.res.status === 401) await failures.note(address);
    return undefined;
  };
}
