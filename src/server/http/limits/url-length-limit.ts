import type { MiddlewareHandler } from 'hono';
import { errorResponse } from '#server/http/error-response.ts';
import type { AppEnv } from '#server/http/app-env.ts';

/** In characters. The page's longest search takes 4,500. */
const maxLength = 8000;

/** Refuses paths that are too long, and whole URLs in place of a path, which are requests to a proxy. */
export const limitUrlLength: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.env?.incoming?.url?.startsWith('/') === false) {
    c.set('refused', 'no path');
    return errorResponse('bad_request', "This server isn't a proxy. Request a path.");
  }
  if (c.req.url.length <= maxLength) return next();
  c.set('refused', 'long url');
  return errorResponse('uri_too_long', 'The address can have at most 8,000 characters.');
};
