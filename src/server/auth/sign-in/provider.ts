import type { Claims } from '#server/auth/claims.ts';
import type { SignInAttempt } from '#server/auth/sign-in/authorization-request.ts';
import type { SignInConfig } from '#server/config/sign-in-config.ts';

/** The provider's answer about a user. */
export interface Grant {
  /** The user's permanent ID at the provider. */
  subject: string;
  /** By source, the most authoritative first; undefined if they could not be read. */
  claims: Claims[] | undefined;
  /**
   * The claims along with those of the earlier ID token, if a refresh got no new one: OpenID Connect Core, section
   * 12.2, allows that. What is only in that token may be out of date.
   */
  earlierClaims?: Claims[];
  /** Why the claims could not be read. */
  claimsError?: unknown;
  refreshToken: string | undefined;
  idToken: string | undefined;
  /** The provider's ID of its own session, if it sends one. */
  sid: string | undefined;
}

/** An OpenID Connect provider. Each call throws the errors of openid-client. */
export interface Provider {
  /** Reads the provider's metadata, if that has not been done yet. */
  discover(): Promise<void>;
  /** Tries this server's client ID and secret, with a code that no one was given. Throws if they are rejected. */
  checkClient(): Promise<void>;
  /** With `anotherAccount`, the provider asks for an account even if the user is signed in there. */
  begin(options?: { anotherAccount: boolean }): Promise<{ url: URL; attempt: SignInAttempt }>;
  /** @param query of the URL that the provider redirected the browser to */
  finish(query: string, attempt: SignInAttempt): Promise<Grant>;
  /**
   * @param earlierIdToken that of the session
   * @throws {SessionRefusedError} if the provider has ended the session
   * @throws {ClientRefusedError} if the provider rejects this server's client credentials
   * @throws {Error} if the provider is unavailable
   */
  refresh(refreshToken: string, subject: string, earlierIdToken?: string): Promise<Grant>;
  revoke(refreshToken: string): Promise<void>;
  /**
   * The URL for signing out at the provider; undefined if the provider has none.
   * @param idToken omitted from the URL if that would become too long
   */
  endSessionUrl(idToken: string | undefined): Promise<URL | undefined>;
}

export type ProviderConfig = Pick<
  SignInConfig,
  'issuer' | 'clientId' | 'clientSecret' | 'clientAuth' | 'publicUrl' | 'scope' | 'params'
>;
