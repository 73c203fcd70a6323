import type { HttpBindings } from '@hono/node-server';
import type { Actor } from '#server/http/actor.ts';

/** What the handlers of the app share. */
export interface AppEnv {
  Bindings: HttpBindings;
  Variables: {
    /**
     * The pattern of the matching route, for the log. Requests without one, such as those for files, are not logged.
     */
    route?: string;
    /** Which of our limits a 429 is about. */
    limit?: 'requests' | 'keys' | 'sign_ins';
    /** Why the request was refused before it reached a route. */
    refused?: string;
    /** The client's address: from a trusted proxy, or of the connection. */
    address: string;
    /** The sender; set once access is granted. */
    actor?: Actor;
  };
}
