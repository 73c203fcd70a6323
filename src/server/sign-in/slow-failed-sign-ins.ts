import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '#server/app-env.ts';
import { createFailureLimit } from '#server/limits/failure-limit.ts';
import { messagePage } from '#server/sign-in/message-page.ts';
import { messages } from '#server/sign-in/messages.ts';

/** How many ways back from the provider of one client may fail in a minute; an office may be one client. */
const most = 20;

/** Slows down whoever makes up ways back from the provider: after some that fail, none is looked at for a minute. */
export function slowFailedSignIns(): MiddlewareHandler<AppEnv> {
  const failures = createFailureLimit(most, 60);
  return async (c, next) => {
    const { address } = c.var;
    if ((await failures.begin(address)) !== undefined) return c.html(messagePage(messages.tooMany), 429);
    await next();
    if (c.res.status < 400) await failures.forgive(address);
    return undefined;
  };
}
