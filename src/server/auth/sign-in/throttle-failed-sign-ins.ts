import type { MiddlewareHandler } from 'hono';
import { countFailedSignIn } from '#server/auth/sign-in-metrics.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { createFailureLimiter } from '#server/http/limits/failure-limiter.ts';
import { messagePage } from '#server/auth/sign-in/message-page.ts';
import { messages } from '#server/auth/sign-in/sign-in-messages.ts';

/** How many callbacks of one client may fail within a minute. A whole office may be one client. */
const maxFailures = 20;

/** Throttles clients that forge callbacks: after some failures, further ones are rejected for a minute. */
export function throttleFailedSignIns(): MiddlewareHandler<AppEnv> {
  const failures = createFailureLimiter(maxFailures, 60);
  return async (c, next) => {
    const { address } = c.var;
    if ((await failures.begin(address)) !== undefined) {
      c.set('limit', 'sign_ins');
      countFailedSignIn('too_many');
      return c.html(messagePage(messages.tooMany), 429);
    }
    await next();
    if (c.res.status < 400) await failures.forgive(address);
    return undefined;
  };
}
