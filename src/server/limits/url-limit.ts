import type { MiddlewareHandler } from 'hono';
import { errorResponse } from '#server/api-error.ts';
import type { AppEnv } from '#server/app-env.ts';

/** In characters; the longest link that the page makes is a tenth of it. */
const longest = 8000;

export const limitUrl: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.url.length <= longest) return next();
  c.set('refused', 'long url');
  return errorResponse('uri_too_long', 'The address may have 8,000 characters at most.');
};
