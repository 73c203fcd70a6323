import * as oidc from 'openid-client';
import type { Claims } from '#server/sign-in/claims.ts';
import { paths } from '#server/sign-in/sign-in-paths.ts';
import type { SignInConfig } from '#server/sign-in/sign-in-config.ts';

/** What has to be remembered between leaving for the provider and coming back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
}

/** What the provider says of somebody. */
export interface Grant {
  /** Who it is: the same for the same person, for ever. */
  subject: string;
  /** From the source that counts most to the one that counts least; absent when it could not be asked for. */
  claims: Claims[] | undefined;
  refreshToken: string | undefined;
  idToken: string | undefined;
}

/** An OpenID Connect provider. Each call throws what openid-client throws. */
export interface Provider {
  /** @param prompt such as `login`, to be asked for an account although one is signed in there */
  begin(prompt?: string): Promise<{ url: URL; attempt: Attempt }>;
  /** @param query as the provider sent the browser back with */
  finish(query: string, attempt: Attempt): Promise<Grant>;
  refresh(refreshToken: string, subject: string): Promise<Grant>;
  revoke(refreshToken: string): Promise<void>;
  /** Where one signs out there; undefined where that is not possible. */
  endSessionUrl(idToken: string | undefined): Promise<URL | undefined>;
}

/** In seconds, for each answer of the provider. */
const timeout = 10;

export function createProvider(config: SignInConfig): Provider {
  const { issuer, clientId, clientSecret, publicUrl, scope, params } = config;
  const redirect_uri = new URL(paths.callback, publicUrl).href;
  const execute = [oidc.enableNonRepudiationChecks];
  if (issuer.protocol === 'http:') execute.push(oidc.allowInsecureRequests);

  let discovered: Promise<oidc.Configuration> | undefined;
  /** Asked when it is first needed, since a provider that is away is no reason not to start; and again until it answers. */
  const discover = () =>
    (discovered ??= oidc
      .discovery(issuer, clientId, undefined, authenticateBy(clientSecret), { execute, timeout })
      .catch((error: unknown) => {
        discovered = undefined;
        throw error;
      }));

  return {
    begin: async (prompt) => {
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(await discover(), {
        ...(prompt && { prompt }),
        ...Object.fromEntries(params),
        scope,
        redirect_uri,
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { url, attempt };
    },

    finish: async (query, { state, nonce, verifier }) => {
      const server = await discover();
      const tokens = await oidc.authorizationCodeGrant(server, new URL(redirect_uri + query), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const idClaims = tokens.claims();
      const subject = idClaims?.sub ?? '';
      return {
        subject,
        claims: [
          ...(await askUserInfo(server, tokens.access_token, subject)),
          ...(idClaims ? [idClaims] : []),
        ],
        refreshToken: tokens.refresh_token,
        idToken: tokens.id_token,
      };
    },

    refresh: async (refreshToken, subject) => {
      const server = await discover();
      const tokens = await oidc.refreshTokenGrant(server, refreshToken);
      const idClaims = tokens.claims();
      if (idClaims && idClaims.sub !== subject) throw new Error('the provider answered for somebody else');
      let claims: Claims[] | undefined;
      try {
        claims = [
          ...(await askUserInfo(server, tokens.access_token, subject)),
          ...(idClaims ? [idClaims] : []),
        ];
      } catch (error) {
        if (isRefusal(error)) throw error;
        // The refresh token may have been exchanged for another, which must not get lost.
      }
      return {
        subject,
        claims,
        refreshToken: tokens.refresh_token ?? refreshToken,
        idToken: tokens.id_token,
      };
    },

    revoke: async (refreshToken) => {
      const server = await discover();
      if (server.serverMetadata().revocation_endpoint) await oidc.tokenRevocation(server, refreshToken);
    },

    endSessionUrl: async (idToken) => {
      const server = await discover();
      if (!server.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(server, {
        post_logout_redirect_uri: new URL(paths.signedOut, publicUrl).href,
        ...(idToken && { id_token_hint: idToken }),
      });
    },
  };
}

/** As the provider takes it; where it does not say, as the standard has it. */
function authenticateBy(clientSecret: string): oidc.ClientAuth {
  const basic = oidc.ClientSecretBasic(clientSecret);
  const post = oidc.ClientSecretPost(clientSecret);
  return (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: methods = [] } = server;
    return (methods.includes('client_secret_post') ? post : basic)(server, ...rest);
  };
}

async function askUserInfo(
  server: oidc.Configuration,
  accessToken: string,
  subject: string,
): Promise<Claims[]> {
  if (!server.serverMetadata().userinfo_endpoint) return [];
  return [await oidc.fetchUserInfo(server, accessToken, subject)];
}

/** Whether the provider has said no, rather than nothing. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) {
    return error.status < 500 && error.status !== 429 && error.error !== 'temporarily_unavailable';
  }
  return error instanceof oidc.WWWAuthenticateChallengeError && error.status < 500;
}
