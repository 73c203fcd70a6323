import type { HttpBindings } from '@hono/node-server';
import type { Actor } from '#server/http/actor.ts';

/** What the handlers of the app share. */
export interface AppEnv {
  Bindings: HttpBindings;
  Variables: {
    /** The pattern of the route that answers, for the log. Requests without one, such as for files, are not logged. */
    route?: string;
    /** Why the request was refused before any route. */
    refused?: string;
    /** The client's address: a trusted proxy's word, or the other end of the connection. */
    address: string;
    /** Who asks; known once access is granted. */
    actor?: Actor;
  };
}
