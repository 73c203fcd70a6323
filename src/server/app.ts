import { Hono } from 'hono';
import type { Logger } from 'pino';
import { localOnly } from '#server/auth/local-only.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import type { AuditLog } from '#server/audit-log/audit-log.ts';
import type { ProxyTrust } from '#server/http/client-address.ts';
import { compress } from '#server/http/compression.ts';
import { createGateway } from '#server/gateway/gateway.ts';
import { throttleFailedKeys } from '#server/http/limits/throttle-failed-keys.ts';
import { rateLimiter } from '#server/http/limits/rate-limiter.ts';
import { limitUrlLength } from '#server/http/limits/url-length-limit.ts';
import { readClientAddress } from '#server/http/read-client-address.ts';
import { requestLog } from '#server/http/log.ts';
import { createInternalApi } from '#server/internal-api/internal-api.ts';
import { readTraceparent } from '#server/http/traceparent.ts';
import { HttpError } from '#server/http/http-error.ts';
import { securityHeaders } from '#server/http/security-headers.ts';
import type { SignIn } from '#server/auth/open-sign-in.ts';
import { databaseFailure } from '#server/portal-api/database-failure.ts';
import type { PortalSetup } from '#server/portal-setup/portal-setup.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

interface AppOptions {
  upstream: Upstream;
  /** The name of the upstream, without secrets. */
  upstreamName: string;
  /** The key that the gateway adds to requests without one. */
  key: string;
  auditLog: AuditLog;
  /** Called with a sentence if the upstream refuses the server's own key, or does not let it do something. */
  onRefusal?: ((cause: string, status: number) => void) | undefined;
  /** Only with the embedded upstream. */
  portalSetup?: PortalSetup | undefined;
  /** Answers everything that is not under `/api` or `/-`. */
  page: Hono<AppEnv>;
  /** If undefined, only this machine may reach the server. */
  signIn?: SignIn | undefined;
  /** The proxies whose X-Forwarded-For header is trusted. */
  trustedProxies: ProxyTrust;
  /** Whether users reach this server over https. */
  https?: boolean;
  /** Whether subdomains are reached over https only, too. */
  hstsSubdomains?: boolean;
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
  onRefusal,
  portalSetup,
  page,
  signIn,
  trustedProxies,
  https = false,
  hstsSubdomains = false,
  requestLimit,
  log,
}: AppOptions): Hono<AppEnv> {
  const limitRate = rateLimiter(requestLimit);
  return new Hono<AppEnv>()
    .use(readClientAddress(trustedProxies, log))
    .use(requestLog(log))
    .use(securityHeaders({ https, hstsSubdomains }))
    .use(limitUrlLength)
    .use('/-/*', limitRate)
    .route('/', signIn?.routes ?? new Hono<AppEnv>())
    .use(signIn?.access ?? localOnly)
    .use('/api/*', limitRate, throttleFailedKeys())
    .get('/api/*', compress)
    .route('/api', createGateway({ upstream, key, auditLog, onRefusal }))
    .route('/-', createInternalApi({ upstreamName, auditLog, portalSetup }))
    .route('/', page)
    .onError((error, c) => {
      if (error instanceof HttpError) return error.response;
      // The client has gone in the midst of its request.
      if (c.env?.incoming?.errored) return new Response(null, { status: 499 });
      const trace = readTraceparent(c.req.header('traceparent'));
      log.error({ err: error, route: c.var.route, ...trace }, 'request failed');
      return databaseFailure(error);
    });
}
