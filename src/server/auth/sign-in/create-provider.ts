import { decodeJwt } from 'jose';
import * as oidc from 'openid-client';
import type { Claims } from '#server/auth/claims.ts';
import { errorCodeOf } from '#server/auth/provider-answer.ts';
import { createAuthorizationRequest } from '#server/auth/sign-in/authorization-request.ts';
import { createEndSessionUrl } from '#server/auth/sign-in/end-session-url.ts';
import { createProviderCalls } from '#server/auth/sign-in/provider-calls.ts';
import type { Grant, Provider, ProviderConfig } from '#server/auth/sign-in/provider.ts';
import { createRefreshGrant, UnverifiedGrantError } from '#server/auth/sign-in/refresh-grant.ts';
import {
  clientErrors,
  explainRefreshFailure,
  SessionRefusedError,
} from '#server/auth/sessions/refresh-failure.ts';
import { paths } from '#server/auth/sign-in/sign-in-paths.ts';

/**
 * @param config the part of the configuration that concerns the provider
 * @param fetch calls the provider
 */
export function createProvider(config: ProviderConfig, fetch = globalThis.fetch): Provider {
  const { issuer, clientId, publicUrl, scope, params } = config;
  const redirect_uri = new URL(paths.callback, publicUrl).href;
  const refreshGrant = createRefreshGrant(fetch);
  const { metadata, ask, rereadIfMoved } = createProviderCalls(config, refreshGrant.fetch);

  /** Reads the claims by source, the most authoritative first. */
  const readClaims = async (tokens: Tokens, subject: string): Promise<Claims[]> => {
    const idClaims = tokens.claims();
    const userInfo = await ask((server) => fetchUserInfo(server, tokens.access_token, subject));
    return [...userInfo, ...(idClaims ? [idClaims] : [])];
  };

  return {
    discover: async () => void (await metadata.get()),

    checkClient: async () => {
      const made = { code: oidc.randomState(), redirect_uri, code_verifier: oidc.randomPKCECodeVerifier() };
      try {
        await ask((server) => oidc.genericGrantRequest(server, 'authorization_code', made));
      } catch (error) {
        // A provider that judges the code has accepted the client.
        const code = errorCodeOf(error);
        if (code === undefined || clientErrors.has(code)) throw error;
      }
    },

    begin: async ({ anotherAccount } = { anotherAccount: false }) =>
      createAuthorizationRequest(await metadata.get(), {
        issuer,
        scope,
        params,
        redirect_uri,
        anotherAccount,
      }),

    finish: async (query, { state, nonce, verifier }) => {
      try {
        const tokens = await ask((server) =>
          oidc.authorizationCodeGrant(server, new URL(redirect_uri + query), {
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
          }),
        );
        const subject = tokens.claims()?.sub ?? '';
        const claims = await readClaims(tokens, subject);
        return { ...grantOf(tokens, subject), claims, refreshToken: tokens.refresh_token };
      } catch (error) {
        // If the provider did not answer the question itself, its metadata may be out of date.
        if (errorCodeOf(error) === undefined) await metadata.reread().catch(() => false);
        throw error;
      }
    },

    refresh: async (refreshToken, subject, earlierIdToken) => {
      const explain = async (error: unknown) => {
        const { token_endpoint, userinfo_endpoint } = (await metadata.get()).serverMetadata();
        return explainRefreshFailure(error, [token_endpoint, userinfo_endpoint]);
      };
      // What follows must not fail: the provider may have issued a new refresh token, which must not be lost.
      const withoutClaims = async (grant: Omit<Grant, 'claims'>, claimsError: unknown): Promise<Grant> => {
        await rereadIfMoved(claimsError).catch(() => false);
        return { ...grant, claims: undefined, claimsError };
      };
      let tokens: Tokens;
      try {
        tokens = await ask((current) => refreshGrant.refresh(current, refreshToken));
      } catch (error) {
        if (!(error instanceof UnverifiedGrantError)) throw await explain(error);
        const grant = { subject, refreshToken: error.refreshToken, idToken: undefined, sid: undefined };
        return withoutClaims(grant, error.cause);
      }
      const idClaims = tokens.claims();
      if (idClaims && idClaims.sub !== subject) throw new SessionRefusedError('answered for another subject');
      const grant = { ...grantOf(tokens, subject), refreshToken: tokens.refresh_token ?? refreshToken };
      try {
        const claims = await readClaims(tokens, subject);
        if (idClaims) return { ...grant, claims };
        return { ...grant, claims, earlierClaims: [...claims, ...claimsOf(earlierIdToken)] };
      } catch (error) {
        const failure = await explain(error);
        if (failure instanceof SessionRefusedError) throw failure;
        return withoutClaims(grant, failure);
      }
    },

    revoke: (refreshToken) =>
      ask(async (server) => {
        if (server.serverMetadata().revocation_endpoint) await oidc.tokenRevocation(server, refreshToken);
      }),

    endSessionUrl: async (idToken) => {
      const signedOutUrl = new URL(paths.signedOut, publicUrl).href;
      return createEndSessionUrl(await metadata.get(), { issuer, clientId, signedOutUrl, idToken });
    },
  };
}

type Tokens = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;

function grantOf(tokens: Tokens, subject: string): Pick<Grant, 'subject' | 'idToken' | 'sid'> {
  const sid = tokens.claims()?.['sid'];
  return { subject, idToken: tokens.id_token, sid: typeof sid === 'string' ? sid : undefined };
}

/** The claims of an ID token that was verified when it was issued. */
function claimsOf(idToken: string | undefined): Claims[] {
  try {
    return idToken === undefined ? [] : [decodeJwt(idToken)];
  } catch {
    return [];
  }
}

async function fetchUserInfo(
  server: oidc.Configuration,
  accessToken: string,
  subject: string,
): Promise<Claims[]> {
  if (!server.serverMetadata().userinfo_endpoint) return [];
  return [await oidc.fetchUserInfo(server, accessToken, subject)];
}
