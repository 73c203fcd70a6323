import type { Pool } from 'pg';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { metorialVersion } from '#contract/version.ts';
import { errorResponse, notFound } from '#server/api-error.ts';
import { endpointMatcher, pathParams } from '#server/match-endpoint.ts';
import { type ApiKey, keyring } from '#server/portal-api/access.ts';
import { createId } from '#server/portal-api/db/create-id.ts';
import { isDiskFull } from '#server/portal-api/db/disk-space.ts';
import { isDatabaseAway } from '#server/portal-api/db/is-database-away.ts';
import type { Call, Handler } from '#server/portal-api/handler.ts';
import { handlers } from '#server/portal-api/handlers.ts';
import { parseBody, parseQuery, readJson } from '#server/portal-api/read-input.ts';
import { Refusal } from '#server/portal-api/refusal.ts';
import { SharedReads } from '#server/portal-api/shared-reads.ts';
import { KnownPortals } from '#server/portal-api/store/known-portals.ts';
import { findPlace } from '#server/portal-api/store/places.ts';
import type { Upstream } from '#server/upstream.ts';

export interface PortalApiOptions {
  pool: Pool;
  keys: readonly ApiKey[];
  /** Told of what fails on this side; the caller gets no more than a 503 while the database is away, else a 500. */
  report?: (error: unknown, requestId: string) => void;
}

/** What all calls share. */
type Means = Pick<Call<EndpointName>, 'pool' | 'portals' | 'reads'>;

const match = endpointMatcher(endpoints);

/** What reads profiles finds their portal in the same statement. */
const placesItself = new Set<EndpointName>(['listProfiles', 'getProfile']);

/** The embedded upstream: answers the contract's endpoints from a database. */
export function createPortalApi({ pool, keys, report = console.error }: PortalApiOptions): Upstream {
  const scopeOf = keyring(keys);
  const means: Means = { pool, portals: new KnownPortals(pool), reads: new SharedReads() };
  return async (request) => {
    const requestId = createId('request');
    const response = await answer(request, means, scopeOf).catch((error: unknown) => {
      // Several may share a refusal, and each puts its own id on it.
      if (error instanceof Refusal) return error.response.clone();
      report(error, requestId);
      if (isDiskFull(error)) {
        return errorResponse('service_unavailable', 'The disk of the database is full: nothing was changed.');
      }
      if (isDatabaseAway(error)) {
        return errorResponse('service_unavailable', 'The database cannot be reached at the moment.');
      }
      return errorResponse('internal_server_error', 'An internal server error occurred.');
    });
    response.headers.set('metorial-req-id', requestId);
    response.headers.set('metorial-version', metorialVersion);
    return response;
  };
}

/** The checks in the contract's order, then the action. */
async function answer(
  request: Request,
  means: Means,
  scopeOf: ReturnType<typeof keyring>,
): Promise<Response> {
  const scope = scopeOf(request.headers.get('authorization'));
  const { pathname, searchParams } = new URL(request.url);
  const name = match(request.method, pathname);
  if (!name) throw new Refusal(notFound('endpoint'));
  const endpoint: Endpoint = endpoints[name];
  const json = endpoint.body && (await readJson(request));
  const query = endpoint.query && parseQuery(searchParams, endpoint.query);
  const body = endpoint.body && parseBody(json, endpoint.body);
  const named = pathParams(endpoint.path, pathname);
  const params = placesItself.has(name) ? named : await findPlace(means.pool, named);
  if (endpoint.method !== 'GET' && scope !== 'write') {
    const message = 'The API key lacks the scope instance.portal.consumers:write.';
    throw new Refusal(errorResponse('forbidden', message));
  }
  // The endpoint's own path and schemas have just shown that this is what the handler of that name takes.
  const handle: (call: Call<never>) => ReturnType<Handler<EndpointName>> = handlers[name];
  const answered = await handle({ ...means, params, query, body } as Call<never>);
  return new Response(answered, { headers: { 'content-type': 'application/json' } });
}
