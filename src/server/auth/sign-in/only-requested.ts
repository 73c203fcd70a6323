import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '#server/http/app-env.ts';

/** How browsers say that nobody has asked for the page yet: today, and in earlier versions. */
const purposeHeaders = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

/**
 * Lets only requests of a person begin, use up or end a sign-in. Link previews and monitors send HEAD. Browsers load
 * pages that someone may open next; one that was refused is loaded again once someone opens it.
 */
export const onlyRequested: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'HEAD') return c.body(null);
  const isAhead = purposeHeaders.some((name) => /^(prefetch|preview)/.test(c.req.header(name) ?? ''));
  return isAhead ? c.body(null, 503) : next();
};
