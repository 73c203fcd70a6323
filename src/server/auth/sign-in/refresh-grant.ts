import * as oidc from 'openid-client';
import * as z from 'zod';

/** The provider has issued a new refresh token, with a response that could not be verified. */
export class UnverifiedGrantError extends Error {
  override readonly name = 'UnverifiedGrantError';
  readonly refreshToken: string;

  constructor(refreshToken: string, cause: unknown) {
    super('the response with a new refresh token could not be verified', { cause });
    this.refreshToken = refreshToken;
  }
}

/** Presents refresh tokens to the provider. */
interface RefreshGrant {
  /** Calls the provider, for openid-client. */
  fetch: oidc.CustomFetch;
  /**
   * @throws {UnverifiedGrantError} if the rest of the response could not be verified, for example without the keys
   * @throws {Error} those of openid-client otherwise
   */
  refresh(server: oidc.Configuration, refreshToken: string): ReturnType<typeof oidc.refreshTokenGrant>;
}

const rotatedToken = z.object({ refresh_token: z.string() });

/**
 * Keeps the new refresh token, which openid-client drops if it cannot verify the ID token. By then the old one may be
 * spent, and presenting it again would look like theft.
 * @param fetch calls the provider
 */
export function createRefreshGrant(fetch: typeof globalThis.fetch): RefreshGrant {
  /** Successful responses, by the refresh token that was presented. */
  const responses = new Map<string, Response>();
  return {
    // As its type says, the body could be in shared memory, which browsers' types forbid.
    fetch: async (url, options: object) => {
      const response = await fetch(url, options);
      const body = 'body' in options ? options.body : undefined;
      const presented = body instanceof URLSearchParams ? body.get('refresh_token') : null;
      if (presented !== null && response.ok) responses.set(presented, response.clone());
      return response;
    },
    refresh: async (server, refreshToken) => {
      try {
        return await oidc.refreshTokenGrant(server, refreshToken);
      } catch (error) {
        const body: unknown = await responses
          .get(refreshToken)
          ?.json()
          .catch(() => undefined);
        const { data } = rotatedToken.safeParse(body);
        throw data ? new UnverifiedGrantError(data.refresh_token, error) : error;
      } finally {
        responses.delete(refreshToken);
      }
    },
  };
}
