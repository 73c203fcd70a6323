import type { Context } from 'hono';
import { errorResponse, type ErrorDetails } from '#server/http/error-response.ts';
import type { AppEnv } from '#server/http/app-env.ts';

/**
 * Whether another site makes this request with the reader's browser.
 * @param origin the page's own
 */
export function isCrossSite(c: Context<AppEnv>, origin: string): boolean {
  const sent = c.req.header('origin');
  if (sent !== undefined) return sent.toLowerCase() !== origin;
  // Browsers leave Origin out of plain GETs, such as a picture's; a link followed from elsewhere is fine.
  const site = c.req.header('sec-fetch-site') ?? 'none';
  return !['same-origin', 'none'].includes(site) && c.req.header('sec-fetch-mode') !== 'navigate';
}

/** 403, with the reason in the log. */
export function forbid(
  c: Context<AppEnv>,
  refused: string,
  message: string,
  details?: ErrorDetails,
): Response {
  c.set('refused', refused);
  return errorResponse('forbidden', message, details);
}
