import { type Context, Hono } from 'hono';
import { endpoints } from '#contract/endpoints.ts';
import { ownEndpoints } from '#contract/own-endpoints.ts';
import type { Session } from '#contract/session.ts';
import { actorOf } from '#server/actor-of.ts';
import type { Actor } from '#server/actor.ts';
import { errorResponse, notFound } from '#server/api-error.ts';
import type { AppEnv } from '#server/app-env.ts';
import type { ChangeRecord } from '#server/changes/change-record.ts';
import { endpointMatcher } from '#server/match-endpoint.ts';
import { describeApi } from '#server/openapi.ts';
import { parseQuery } from '#server/portal-api/read-input.ts';

type OwnHandler = (c: Context<AppEnv>) => Response | Promise<Response>;

export interface OwnApiOptions {
  /** What answers the API, in a word that holds no secret. */
  upstreamName: string;
  changes: ChangeRecord;
}

/** Everything under `/-`: the product's own endpoints, which no upstream ever sees. */
export function createOwnApi({ upstreamName, changes }: OwnApiOptions): Hono<AppEnv> {
  const match = endpointMatcher(ownEndpoints);
  const openapi = JSON.stringify(describeApi(endpoints));
  const handlers: Record<keyof typeof ownEndpoints, OwnHandler> = {
    getOpenapi: () => json(openapi),
    getSession: (c) => json(JSON.stringify(sessionOf(actorOf(c), upstreamName))),
    listChanges: async (c) => {
      // A key is the upstream's to judge, which knows nothing of this record.
      if (actorOf(c).kind === 'key') return errorResponse('forbidden', 'No key opens the record of changes.');
      return json(
        await changes.list(parseQuery(new URL(c.req.url).searchParams, ownEndpoints.listChanges.query)),
      );
    },
  };

  return new Hono<AppEnv>().all('*', (c) => {
    const { pathname } = new URL(c.req.url);
    const name = match(c.req.method, pathname.replace(/^\/-/, ''));
    c.set('route', `/-${name ? ownEndpoints[name].path : '/*'}`);
    return name ? handlers[name](c) : notFound('endpoint');
  });
}

function sessionOf({ kind, id, name, email, role }: Actor, upstream: string): Session {
  return {
    object: 'session',
    user: { id, name, email: email ?? null, role },
    upstream,
    sign_in: kind === 'user',
  };
}

function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
}
