import type { Context } from 'hono';
import { errorResponse } from '#server/http/error-response.ts';
import type { AppEnv } from '#server/http/app-env.ts';

/**
 * Whether another site sends this request from the user's browser.
 * @param origin the origin of the page
 */
export function isCrossSite(c: Context<AppEnv>, origin: string): boolean {
  const sent = c.req.header('origin');
  if (sent !== undefined) return sent.toLowerCase() !== origin;
  // Browsers omit Origin on plain GETs, such as those of images. Following a link from another site is allowed.
  const site = c.req.header('sec-fetch-site') ?? 'none';
  return !['same-origin', 'none'].includes(site) && c.req.header('sec-fetch-mode') !== 'navigate';
}

/**
 * Responds 403 and logs the reason.
 * @param refused such as `foreign origin`. It is the response's `reason`, which the 403 of a service lacks.
 */
export function forbid(c: Context<AppEnv>, refused: string, message: string): Response {
  c.set('refused', refused);
  return errorResponse('forbidden', message, { reason: refused.replaceAll(' ', '_') });
}
