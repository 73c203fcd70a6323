import type { Pool } from 'pg';
import type { BodyOf, PathParam, QueryOf } from '#contract/endpoint.ts';
import type { EndpointName, Endpoints } from '#contract/endpoints.ts';
import type { Actor } from '#server/http/actor.ts';
import type { DiskSpace } from '#server/db/disk-space.ts';
import type { SingleFlight } from '#server/portal-api/single-flight.ts';
import type { PortalCache } from '#server/portal-api/portal-cache.ts';

/**
 * A handler's input, which has passed every check. `portal_id` is an ID even if the request had a slug, except where
 * the handler finds the portal itself.
 */
export interface Call<Name extends EndpointName> {
  pool: Pool;
  portals: PortalCache;
  diskSpace: DiskSpace;
  singleFlight: SingleFlight<Uint8Array<ArrayBuffer>>;
  /** Who sent the request. */
  actor: Actor;
  params: Record<PathParam<Endpoints[Name]['path']>, string>;
  query: QueryOf<Endpoints[Name]>;
  body: BodyOf<Endpoints[Name]>;
}

/** Returns the JSON of the endpoint's response, as text or as bytes. */
export type Handler<Name extends EndpointName> = (
  call: Call<Name>,
) => Promise<string | Uint8Array<ArrayBuffer>>;
