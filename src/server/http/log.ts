import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import { causesOf } from '#server/http/connection-failure.ts';
import { clientNetwork } from '#server/http/limits/client-network.ts';
import { requestActor } from '#server/http/request-actor.ts';
import { readTraceparent } from '#server/http/traceparent.ts';
import { countRequest } from '#server/http/request-metrics.ts';

/** From the few worst events to all. */
export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];

/**
 * Structured log lines. Values of a failed SQL statement are left out.
 * @param destination standard output by default
 */
export function createLog(level: LogLevel, destination: DestinationStream = standardOutput()): Logger {
  return pino({ base: null, level, serializers: { err: describeError } }, destination);
}

function standardOutput(): DestinationStream {
  const output = pino.destination(1);
  // A terminal that was closed (EIO) and a program that stopped reading (EPIPE) take no more lines, and the server
  // must keep running. Drop what cannot be written, which would otherwise be tried again without end.
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EIO' && error.code !== 'EPIPE') throw error;
    Object.assign(output, { write: () => true, flushSync: () => {} });
  });
  return output;
}

/**
 * Gives every response a request ID and logs one line per request. Searches contain emails and headers contain keys, so
 * a line has the route and the status, and nothing of the request's content.
 */
export function requestLog(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const elapsed = performance.now() - start;
    countRequest(c, elapsed / 1000);
    const { route, refused } = c.var;
    const isLimited = c.res.status === 429;
    if (!route && !refused && !isLimited) return;
    const requestId = c.res.headers.get('metorial-req-id') ?? randomUUID();
    c.res.headers.set('metorial-req-id', requestId);
    const { method } = c.req;
    const trace = readTraceparent(c.req.header('traceparent'));
    const client = isLimited ? { limit: c.var.limit ?? 'service', client: describeClient(c) } : {};
    log.info({
      requestId,
      method,
      route,
      refused,
      status: c.res.status,
      ms: Math.round(elapsed),
      ...client,
      ...trace,
    });
  };
}

/** Who exceeded a limit: the person, or the network of anyone else. */
function describeClient(c: Context<AppEnv>): { subject: string } | { network: string } {
  const { kind, id } = requestActor(c);
  return kind === 'user' ? { subject: id } : { network: clientNetwork(c.var.address) };
}

/** Its causes by their codes only, because messages can have values in them. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  // A cause can also be what a provider answered.
  const causes = causesOf(error.cause).filter((cause) => cause instanceof Error);
  const causeCodes = causes.flatMap((cause) => ('code' in cause ? [cause.code] : []));
  return {
    code: 'code' in error ? error.code : undefined,
    ...(causeCodes.length > 0 && { causeCodes }),
    stack: error.stack,
  };
}
