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
  /** The name of the upstream, without secrets. */
  upstreamName: string;
  /** The key that the gateway adds to requests without one. */
  key: string;
  auditLog: AuditLog;
  /** Answers everything that is not under `/api` or `/-`. */
  page: Hono<AppEnv>;
  /** If undefined, only this machine may reach the server. */
  signIn?: SignIn | undefined;
  /** The proxies whose X-Forwarded-For header is trusted. */
  trustedProxies: ProxyTrust;
  /** Whether users reach this server over https. */
  https?: boolean;
  /** How many requests one client may send in ten seconds. */
  requestLimit: number;
  log: Logger;
}

/** Creates the whole product as one fetch handler: access control, the API, the product's own endpoints, the page. */
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
