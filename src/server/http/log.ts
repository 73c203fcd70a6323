import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';

/**
 * Structured log lines. Values of a failed SQL statement are left out.
 * @param destination standard output by default
 */
export function createLog(destination: DestinationStream = pino.destination(1)): Logger {
  return pino({ base: null, serializers: { err: describeError } }, destination);
}

/**
 * Gives every response a request ID and logs one line per request. Searches contain emails and headers contain keys, so a
 * line has the route and the status, and nothing of the request's content.
 */
export function requestLog(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const { route, refused } = c.var;
    if (!route && !refused) return;
    const requestId = c.res.headers.get('metorial-req-id') ?? randomUUID();
    c.res.headers.set('metorial-req-id', requestId);
    const ms = Math.round(performance.now() - start);
    log.info({ requestId, method: c.req.method, route, refused, status: c.res.status, ms });
  };
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  return { code: 'code' in error ? error.code : undefined, stack: error.stack };
}
