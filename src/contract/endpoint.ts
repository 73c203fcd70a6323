import type * as z from 'zod/mini';

/** One entry of an endpoint table: what a call takes, and what a client accepts. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** The path relative to the API's base, with `:name` for each parameter. */
  path: `/${string}`;
  query?: z.ZodMiniObject;
  body?: z.ZodMiniObject;
  /** What a client accepts from a service that may be older, newer or incomplete. */
  received: z.ZodMiniType;
}

/** The parameter names of a path: `/portals/:portal_id` has `portal_id`. */
export type PathParam<Path extends string> = Path extends `${infer Head}/${infer Tail}`
  ? PathParam<Head> | PathParam<Tail>
  : Path extends `:${infer Name}`
    ? Name
    : never;

export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodMiniObject ? z.output<E['query']> : unknown;
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodMiniObject ? z.output<E['body']> : unknown;

/** The input of a call: path parameters, query and body in one object, since their names do not collide. */
export type InputOf<E extends Endpoint> = Record<PathParam<E['path']>, string> & QueryOf<E> & BodyOf<E>;

export type ReceivedOf<E extends Endpoint> = z.output<E['received']>;
