import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface HeldRequests {
  /** The refresh tokens of the held requests, in order of arrival. */
  refreshTokens: string[];
  hold(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Disconnects all held requests. */
  drop(): void;
}

/** Accepts requests and never responds, like a suspended process. */
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
