import type * as z from 'zod/mini';

/** One row of an endpoint table: everything that client, server, tests and OpenAPI know about a call. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path under the API's base, with `:name` for each parameter. */
  path: `/${string}`;
  summary: string;
  query?: z.ZodMiniObject;
  body?: z.ZodMiniObject;
  /** What our own server answers with 200, to the letter. */
  response: z.ZodMiniType;
  /** What a client accepts of a service that may be older, newer or incomplete. */
  received: z.ZodMiniType;
}

/** The names of a path's parameters: `/portals/:portal_id` has `portal_id`. */
export type PathParam<Path extends string> = Path extends `${infer Head}/${infer Tail}`
  ? PathParam<Head> | PathParam<Tail>
  : Path extends `:${infer Name}`
    ? Name
    : never;

export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodMiniObject ? z.output<E['query']> : unknown;
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodMiniObject ? z.output<E['body']> : unknown;

/** What a caller hands in: path parameters, query and body in one object, since their names do not collide. */
export type InputOf<E extends Endpoint> = Record<PathParam<E['path']>, string> & QueryOf<E> & BodyOf<E>;

export type ResponseOf<E extends Endpoint> = z.output<E['response']>;
export type ReceivedOf<E extends Endpoint> = z.output<E['received']>;
