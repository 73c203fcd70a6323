import { Hono } from 'hono';
import { endpoints } from '#contract/endpoints.ts';
import { ownEndpoints } from '#contract/own-endpoints.ts';
import { notFound } from '#server/api-error.ts';
import type { AppEnv } from '#server/app-env.ts';
import { endpointMatcher } from '#server/match-endpoint.ts';
import { describeApi } from '#server/openapi.ts';

type OwnHandlers = Record<keyof typeof ownEndpoints, () => Response>;

/** Everything under `/-`: the product's own endpoints, which no upstream ever sees. */
export function createOwnApi(): Hono<AppEnv> {
  const match = endpointMatcher(ownEndpoints);
  const openapi = JSON.stringify(describeApi(endpoints));
  const handlers: OwnHandlers = {
    getOpenapi: () => new Response(openapi, { headers: { 'content-type': 'application/json' } }),
  };

  return new Hono<AppEnv>().all('*', (c) => {
    const { pathname } = new URL(c.req.url);
    const name = match(c.req.method, pathname.replace(/^\/-/, ''));
    c.set('route', `/-${name ? ownEndpoints[name].path : '/*'}`);
    return name ? handlers[name]() : notFound('endpoint');
  });
}
