import { Counter, Histogram } from '@platformatic/prom-client';
import type { Context } from 'hono';
import type { AppEnv } from '#server/http/app-env.ts';

const requestDuration = new Histogram({
  name: 'portal_profiles_http_request_duration_seconds',
  help: 'Requests, and the time until their response began.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
});

const tooManyRequests = new Counter({
  name: 'portal_profiles_too_many_requests_total',
  help: 'Responses with status 429, by the limit that was exceeded.',
  labelNames: ['limit'],
});

// They begin at 0, because Prometheus misses an increase from nothing to 1.
for (const limit of ['requests', 'keys', 'sign_ins', 'service']) tooManyRequests.inc({ limit }, 0);

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Counts a request under the pattern of its route. Whatever a client makes up is one value of a label.
 * @param seconds until the response began
 */
export function countRequest(c: Context<AppEnv>, seconds: number): void {
  const { status } = c.res;
  const method = methods.has(c.req.method) ? c.req.method : 'other';
  requestDuration.observe({ method, route: c.var.route ?? areaOf(c.req.path), status }, seconds);
  if (status === 429) tooManyRequests.inc({ limit: c.var.limit ?? 'service' });
}

/** For requests that were answered before they reached a route, and for the page and its files. */
function areaOf(path: string): string {
  return /^\/(?:api|-)(?=\/|$)/.exec(path)?.[0].concat('/*') ?? 'page';
}
