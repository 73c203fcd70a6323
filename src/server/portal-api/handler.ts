import type { Pool } from 'pg';
import type { BodyOf, PathParam, QueryOf } from '#contract/endpoint.ts';
import type { EndpointName, Endpoints } from '#contract/endpoints.ts';

/** What a handler is given: input that has passed every check, and a `portal_id` that is an id even if a slug came. */
export interface Call<Name extends EndpointName> {
  pool: Pool;
  params: Record<PathParam<Endpoints[Name]['path']>, string>;
  query: QueryOf<Endpoints[Name]>;
  body: BodyOf<Endpoints[Name]>;
}

/** Answers a call with the JSON of the endpoint's response. */
export type Handler<Name extends EndpointName> = (call: Call<Name>) => Promise<string>;
