import type { BlockList } from 'node:net';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { onlyThisMachine } from '#server/access.ts';
import { errorResponse } from '#server/api-error.ts';
import type { AppEnv } from '#server/app-env.ts';
import { clientAddress } from '#server/client-address.ts';
import { createGateway } from '#server/gateway.ts';
import { requestLog } from '#server/log.ts';
import { createOwnApi } from '#server/own-api.ts';
import type { SignIn } from '#server/sign-in/open-sign-in.ts';
import type { Upstream } from '#server/upstream.ts';

export interface AppOptions {
  upstream: Upstream;
  /** What answers the API, in a word that holds no secret. */
  upstreamName: string;
  /** The key the gateway adds to requests that bring none. */
  key: string;
  /** Answers whatever is not under `/api` or `/-`. */
  page: Hono<AppEnv>;
  /** Without it, only this machine is answered. */
  signIn?: SignIn | undefined;
  /** Proxies whose word on the client's address counts. */
  trustedProxies: BlockList;
  log: Logger;
}

/** The whole product as one fetch handler: who may ask, then the API, the product's own endpoints, and the page. */
export function createApp({
  upstream,
  upstreamName,
  key,
  page,
  signIn,
  trustedProxies,
  log,
}: AppOptions): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .use(async (c, next) => {
      c.set('address', clientAddress(c.env?.incoming, trustedProxies));
      await next();
    })
    .use(requestLog(log))
    .use(securityHeaders)
    .route('/', signIn?.routes ?? new Hono<AppEnv>())
    .use(signIn?.access ?? onlyThisMachine)
    .route('/api', createGateway({ upstream, key }))
    .route('/-', createOwnApi({ upstreamName }))
    .route('/', page)
    .onError((error, c) => {
      log.error({ err: error, route: c.var.route }, 'request failed');
      return errorResponse('internal_server_error', 'An internal server error occurred.');
    });
}

/** Pictures may come from anywhere on https, since profiles name them by URL; everything else comes from here. */
const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'https:', 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
});
