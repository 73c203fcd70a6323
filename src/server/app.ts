import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { localOnly } from '#server/auth/local-only.ts';
import { errorResponse } from '#server/http/error-response.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import type { AuditLog } from '#server/audit-log/audit-log.ts';
import { clientAddress, type ProxyTrust } from '#server/http/client-address.ts';
import { createGateway } from '#server/gateway/gateway.ts';
import { throttleFailedKeys } from '#server/http/limits/throttle-failed-keys.ts';
import { rateLimiter } from '#server/http/limits/rate-limiter.ts';
import { limitUrlLength } from '#server/http/limits/url-length-limit.ts';
import { requestLog } from '#server/http/log.ts';
import { createInternalApi } from '#server/internal-api/internal-api.ts';
import { HttpError } from '#server/http/http-error.ts';
import { securityHeaders } from '#server/http/security-headers.ts';
import type { SignIn } from '#server/auth/open-sign-in.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

export interface AppOptions {
  upstream: Upstream;
  /** What answers the API, in a word that holds no secret. */
  upstreamName: string;
  /** The key the gateway adds to requests that bring none. */
  key: string;
  auditLog: AuditLog;
  /** Answers whatever is not under `/api` or `/-`. */
  page: Hono<AppEnv>;
  /** Without it, only this machine is answered. */
  signIn?: SignIn | undefined;
  /** Proxies whose word on the client's address counts. */
  trustedProxies: ProxyTrust;
  /** Whether people reach this server over https. */
  https?: boolean;
  /** How much one client may ask in ten seconds. */
  requestLimit: number;
  log: Logger;
}

/** The whole product as one fetch handler: who may ask, then the API, the product's own endpoints, and the page. */
export function createApp({
  upstream,
  upstreamName,
  key,
  auditLog,
  page,
  signIn,
  trustedProxies,
  https = false,
  requestLimit,
  log,
}: AppOptions): Hono<AppEnv> {
  const limitRate = rateLimiter(requestLimit);
  return new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('address', clientAddress(c.env?.incoming, trustedProxies));
      await next();
    })
    .use(requestLog(log))
    .use(securityHeaders({ https }))
    .use(limitUrlLength)
    .use('/-/*', limitRate)
    .route('/', signIn?.routes ?? new Hono<AppEnv>())
    .use(signIn?.access ?? localOnly)
    .use('/api/*', limitRate, throttleFailedKeys())
    .get('/api/*', compress())
    .route('/api', createGateway({ upstream, key, auditLog }))
    .route('/-', createInternalApi({ upstreamName, auditLog }))
    .route('/', page)
    .onError((error, c) => {
      if (error instanceof HttpError) return error.response;
      log.error({ err: error, route: c.var.route }, 'request failed');
      return errorResponse('internal_server_error', 'An internal server error occurred.');
    });
}
