import { type Context, Hono } from 'hono';
import { endpoints } from '#contract/endpoints.ts';
import { ownEndpoints } from '#contract/own-endpoints.ts';
import { actorOf } from '#server/actor-of.ts';
import { errorResponse, notFound } from '#server/api-error.ts';
import type { AppEnv } from '#server/app-env.ts';
import type { ChangeRecord } from '#server/changes/change-record.ts';
import { endpointMatcher } from '#server/match-endpoint.ts';
import { describeApi } from '#server/openapi.ts';
import { parseQuery } from '#server/portal-api/read-input.ts';

type OwnHandler = (c: Context<AppEnv>) => Response | Promise<Response>;

/** Everything under `/-`: the product's own endpoints, which no upstream ever sees. */
export function createOwnApi(changes: ChangeRecord): Hono<AppEnv> {
  const match = endpointMatcher(ownEndpoints);
  const openapi = JSON.stringify(describeApi(endpoints));
  const handlers: Record<keyof typeof ownEndpoints, OwnHandler> = {
    getOpenapi: () => json(openapi),
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

function json(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'application/json', 'cache-control': 'no-store' } });
}
