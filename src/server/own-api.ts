import { type Context, Hono } from 'hono';
import { endpoints } from '#contract/endpoints.ts';
import { ownEndpoints } from '#contract/own-endpoints.ts';
import type { Session } from '#contract/session.ts';
import { type Actor, localActor } from '#server/actor.ts';
import { notFound } from '#server/api-error.ts';
import type { AppEnv } from '#server/app-env.ts';
import { endpointMatcher } from '#server/match-endpoint.ts';
import { describeApi } from '#server/openapi.ts';

type OwnHandlers = Record<keyof typeof ownEndpoints, (c: Context<AppEnv>) => Response>;

export interface OwnApiOptions {
  /** What answers the API, in a word that holds no secret. */
  upstreamName: string;
}

/** Everything under `/-`: the product's own endpoints, which no upstream ever sees. */
export function createOwnApi({ upstreamName }: OwnApiOptions): Hono<AppEnv> {
  const match = endpointMatcher(ownEndpoints);
  const openapi = JSON.stringify(describeApi(endpoints));
  const handlers: OwnHandlers = {
    getOpenapi: () => new Response(openapi, { headers: { 'content-type': 'application/json' } }),
    getSession: (c) => Response.json(sessionOf(c.var.actor ?? localActor, upstreamName), noStore),
  };

  return new Hono<AppEnv>().all('*', (c) => {
    const { pathname } = new URL(c.req.url);
    const name = match(c.req.method, pathname.replace(/^\/-/, ''));
    c.set('route', `/-${name ? ownEndpoints[name].path : '/*'}`);
    return name ? handlers[name](c) : notFound('endpoint');
  });
}

const noStore = { headers: { 'cache-control': 'no-store' } };

function sessionOf({ kind, id, name, email, role }: Actor, upstream: string): Session {
  return {
    object: 'session',
    user: { id, name, email: email ?? null, role },
    upstream,
    sign_in: kind === 'user',
  };
}
