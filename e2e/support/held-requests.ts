import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface HeldRequests {
  /** The refresh tokens they came with, in the order in which they came. */
  refreshTokens: string[];
  hold(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Hangs up on all of them. */
  drop(): void;
}

/** Requests that are read and not answered, as by a process that is stopped. */
export function holdRequests(): HeldRequests {
  const refreshTokens: string[] = [];
  const responses: ServerResponse[] = [];
  return {
    refreshTokens,
    hold: async (request, response) => {
      responses.push(response);
      const token = new URLSearchParams(await text(request)).get('refresh_token');
      if (token) refreshTokens.push(token);
    },
    drop: () => {
      for (const response of responses) response.destroy();
    },
  };
}
