import type { Pool } from 'pg';
import { metorialVersion } from '#contract/api-version.ts';
import { scopeOf } from '#contract/scope.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { type EndpointName, endpoints } from '#contract/endpoints.ts';
import { createId } from '#server/db/create-id.ts';
import { type DiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';
import type { Upstream } from '#server/gateway/upstream.ts';
import { bytesResponse } from '#server/http/compression.ts';
import { errorResponse, notFound } from '#server/http/error-response.ts';
import { type Actor, keyActor } from '#server/http/actor.ts';
import { HttpError } from '#server/http/http-error.ts';
import { endpointMatcher, pathParams } from '#server/http/match-endpoint.ts';
import { parseBody, parseQuery, readJson } from '#server/http/parse-input.ts';
import { type ApiKey, createKeyring } from '#server/portal-api/api-keys.ts';
import {
  archiveGroup,
  createGroup,
  getGroup,
  listGroups,
  updateGroup,
} from '#server/portal-api/group-handlers.ts';
import { databaseFailure } from '#server/portal-api/database-failure.ts';
import { emailBodies, emailQueries } from '#server/portal-api/email-input.ts';
import type { Call, Handler } from '#server/portal-api/handler.ts';
import { createInvite, getInvite, listInvites } from '#server/portal-api/invite-handlers.ts';
import { PortalCache } from '#server/portal-api/portal-cache.ts';
import { getPortal, listPortals } from '#server/portal-api/portal-handlers.ts';
import {
  assignGroups,
  createProfile,
  deleteProfile,
  getProfile,
  listProfiles,
  unassignGroups,
} from '#server/portal-api/profile-handlers.ts';
import { resolvePathParams } from '#server/portal-api/queries/resolve-path.ts';
import { SingleFlight } from '#server/portal-api/single-flight.ts';

const handlers = {
  listPortals,
  getPortal,
  listProfiles,
  getProfile,
  createProfile,
  deleteProfile,
  assignGroups,
  unassignGroups,
  listGroups,
  getGroup,
  createGroup,
  updateGroup,
  archiveGroup,
  listInvites,
  getInvite,
  createInvite,
} satisfies { [Name in EndpointName]: Handler<Name> };

interface PortalApiOptions {
  pool: Pool;
  keys: readonly ApiKey[];
  /** The disk of the database; without, it is not watched. */
  diskSpace?: DiskSpace;
  /** Called with internal errors. The client only gets a 503 while the database is unavailable, otherwise a 500. */
  report?: (error: unknown, requestId: string) => void;
}

/** What all requests share. */
type ApiContext = Pick<Call<EndpointName>, 'pool' | 'portals' | 'diskSpace' | 'singleFlight'>;

const match = endpointMatcher(endpoints);

/** Endpoints that read profiles find the portal in the same statement. */
const resolvesPortalItself = new Set<EndpointName>(['listProfiles', 'getProfile']);

/** The embedded upstream: answers the contract's endpoints from a database. */
export function createPortalApi(options: PortalApiOptions): Upstream {
  const { pool, keys, diskSpace = unlimitedDiskSpace, report = console.error } = options;
  const accessOf = createKeyring(keys);
  const context: ApiContext = {
    pool,
    portals: new PortalCache(pool),
    diskSpace,
    singleFlight: new SingleFlight(),
  };
  return async (request, actor = keyActor(request.headers.get('authorization') ?? '')) => {
    const requestId = createId('request');
    const response = await answer(request, actor, context, accessOf).catch((error: unknown) => {
      // Concurrent requests may share an error, and each sets its own ID on it.
      if (error instanceof HttpError) return error.response.clone();
      report(error, requestId);
      return databaseFailure(error);
    });
    response.headers.set('metorial-req-id', requestId);
    response.headers.set('metorial-version', metorialVersion);
    return response;
  };
}

/** Runs the checks in the contract's order, then the handler. */
async function answer(
  request: Request,
  actor: Actor,
  context: ApiContext,
  accessOf: ReturnType<typeof createKeyring>,
): Promise<Response> {
  const access = accessOf(request.headers.get('authorization'));
  const { pathname, searchParams } = new URL(request.url);
  const name = match(request.method, pathname);
  if (!name) throw new HttpError(notFound('endpoint'));
  const endpoint: Endpoint = endpoints[name];
  const json = endpoint.body && (await readJson(request));
  const query = endpoint.query && parseQuery(searchParams, emailQueries[name] ?? endpoint.query);
  const body = endpoint.body && parseBody(json, emailBodies[name] ?? endpoint.body);
  const named = pathParams(endpoint.path, pathname);
  const params = resolvesPortalItself.has(name) ? named : await resolvePathParams(context.pool, named);
  if (endpoint.method !== 'GET' && access !== 'write') {
    throw new HttpError(errorResponse('forbidden', `The API key lacks the scope ${scopeOf(endpoint)}.`));
  }
  // The endpoint's path and schemas have just validated this as the input of the handler with that name.
  const handle: (call: Call<never>) => ReturnType<Handler<EndpointName>> = handlers[name];
  const answered = await handle({ ...context, actor, params, query, body } as Call<never>);
  const bytes = typeof answered === 'string' ? Buffer.from(answered) : answered;
  return bytesResponse(bytes, { headers: { 'content-type': 'application/json' } });
}
