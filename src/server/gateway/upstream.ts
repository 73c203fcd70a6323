import type { Actor } from '#server/http/actor.ts';

/**
 * What answers the API: the embedded implementation or a remote service. Paths are those of the contract's table.
 * @param actor who sent the request; a remote service knows only its key
 */
export type Upstream = (request: Request, actor?: Actor) => Promise<Response>;
