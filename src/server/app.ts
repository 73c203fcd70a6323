import type { BlockList } from 'node:net';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { onlyThisMachine } from '#server/access.ts';
import { errorResponse } from '#server/api-error.ts';
import type { AppEnv } from '#server/app-env.ts';
import type { ChangeRecord } from '#server/changes/change-record.ts';
import { clientAddress } from '#server/client-address.ts';
import { createGateway } from '#server/gateway.ts';
import { slowFailedKeys } from '#server/limits/failed-keys.ts';
import { rateLimit } from '#server/limits/rate-limit.ts';
import { limitUrl } from '#server/limits/url-limit.ts';
import { requestLog } from '#server/log.ts';
import { createOwnApi } from '#server/own-api.ts';
import { Refusal } from '#server/portal-api/refusal.ts';
import { securityHeaders } from '#server/security-headers.ts';
import type { SignIn } from '#server/sign-in/open-sign-in.ts';
import type { Upstream } from '#server/upstream.ts';

export interface AppOptions {
  upstream: Upstream;
  /** What answers the API, in a word that holds no secret. */
  upstreamName: string;
  /** The key the gateway adds to requests that bring none. */
  key: string;
  changes: ChangeRecord;
  /** Answers whatever is not under `/api` or `/-`. */
  page: Hono<AppEnv>;
  /** Without it, only this machine is answered. */
  signIn?: SignIn | undefined;
  /** Proxies whose word on the client's address counts. */
  trustedProxies: BlockList;
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
  changes,
  page,
  signIn,
  trustedProxies,
  https = false,
  requestLimit,
  log,
}: AppOptions): Hono<AppEnv> {
  const limitRate = rateLimit(requestLimit);
  return new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('address', clientAddress(c.env?.incoming, trustedProxies));
      await next();
    })
    .use(requestLog(log))
    .use(securityHeaders({ https }))
    .use(limitUrl)
    .use('/-/*', limitRate)
    .route('/', signIn?.routes ?? new Hono<AppEnv>())
    .use(signIn?.access ?? onlyThisMachine)
    .use('/api/*', limitRate, slowFailedKeys())
    .get('/api/*', compress())
    .route('/api', createGateway({ upstream, key, changes }))
    .route('/-', createOwnApi({ upstreamName, changes }))
    .route('/', page)
    .onError((error, c) => {
      if (error instanceof Refusal) return error.response;
      log.error({ err: error, route: c.var.route }, 'request failed');
      return errorResponse('internal_server_error', 'An internal server error occurred.');
    });
}
