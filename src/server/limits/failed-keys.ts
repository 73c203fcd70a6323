import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import QuickLRU from 'quick-lru';
import type { AppEnv } from '#server/app-env.ts';
import { createFailureLimit } from '#server/limits/failure-limit.ts';
import { tooMany } from '#server/limits/too-many.ts';

/** How many keys that the upstream refuses one client may try in a minute. */
const most = 10;

/**
 * Slows down whoever guesses keys: after some wrong ones, none is tried for a minute. A key that the upstream has taken is no
 * guess; what comes with one of which nobody knows yet waits for the first answer to it.
 */
export function slowFailedKeys(): MiddlewareHandler<AppEnv> {
  const failures = createFailureLimit(most, 60);
  const taken = new QuickLRU<string, true>({ maxSize: 1000 });
  const asking = new Map<string, Promise<void>>();

  return async (c, next) => {
    const authorization = c.req.header('authorization');
    if (authorization === undefined) return next();
    const key = createHash('sha256').update(authorization).digest('base64');
    for (let asked = asking.get(key); asked && !taken.has(key); asked = asking.get(key)) await asked;
    if (taken.has(key)) {
      await next();
      if (c.res.status === 401) taken.delete(key);
      return undefined;
    }
    const judge = async () => {
      const { address } = c.var;
      const resetAt = await failures.begin(address);
      if (resetAt !== undefined) {
        return tooMany('Too many wrong keys: wait a minute.', { limit: most, remaining: 0, resetAt });
      }
      await next();
      if (c.res.status === 401) return undefined;
      await failures.forgive(address);
      if (c.res.status < 500) taken.set(key, true);
      return undefined;
    };
    const judged = judge().finally(() => asking.delete(key));
    asking.set(
      key,
      judged.then(
        () => undefined,
        () => undefined,
      ),
    );
    return judged;
  };
}
