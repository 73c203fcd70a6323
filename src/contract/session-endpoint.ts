import { session } from '#contract/current-session.ts';
import type { Endpoint } from '#contract/endpoint.ts';

/** The endpoint of the current session. */
export const sessionEndpoint = {
  getSession: {
    method: 'GET',
    path: '/session',
    received: session,
  },
} as const satisfies Record<string, Endpoint>;
