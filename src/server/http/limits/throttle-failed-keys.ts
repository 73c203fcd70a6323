import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import QuickLRU from 'quick-lru';
import type { AppEnv } from '#server/http/app-env.ts';
import { keyHeader } from '#server/http/key-header.ts';
import { createFailureLimiter } from '#server/http/limits/failure-limiter.ts';
import { rateLimitExceeded } from '#server/http/limits/rate-limit-response.ts';

/** How many keys that the upstream refuses a client may try per minute. */
const maxFailures = 10;

/**
 * Slows down guessing of keys: after some wrong ones, a client has to wait for a minute. A key that the upstream has
 * accepted is not a guess. Requests with a key that is still unknown wait for the first response to it.
 */
export function throttleFailedKeys(): MiddlewareHandler<AppEnv> {
  const failures = createFailureLimiter(maxFailures, 60);
  const acceptedKeys = new QuickLRU<string, true>({ maxSize: 1000 });
  const pendingChecks = new Map<string, Promise<void>>();

  return async (c, next) => {
    const authorization = keyHeader(c);
    if (authorization === undefined) return next();
    const key = createHash('sha256').update(authorization).digest('base64');
    for (
      let pending = pendingChecks.get(key);
      pending && !acceptedKeys.has(key);
      pending = pendingChecks.get(key)
    )
      await pending;
    if (acceptedKeys.has(key)) {
      await next();
      if (c.res.status === 401) acceptedKeys.delete(key);
      return undefined;
    }
    const checkKey = async () => {
      const { address } = c.var;
      const resetAt = await failures.begin(address);
      if (resetAt !== undefined) {
        c.set('limit', 'keys');
        return rateLimitExceeded('Too many wrong keys. Try again in a minute.', {
          limit: maxFailures,
          remaining: 0,
          resetAt,
        });
      }
      await next();
      if (c.res.status === 401) return undefined;
      await failures.forgive(address);
      // Other answers can be ours, from before the upstream has seen the key.
      if (c.res.ok) acceptedKeys.set(key, true);
      return undefined;
    };
    const check = checkKey().finally(() => pendingChecks.delete(key));
    pendingChecks.set(
      key,
      check.then(
        () => undefined,
        () => undefined,
      ),
    );
    return check;
  };
}
