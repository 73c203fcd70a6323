import * as oidc from 'openid-client';
import { isEntra, isGoogle } from '#server/config/known-issuers.ts';
import type { SignInConfig } from '#server/config/sign-in-config.ts';

/** The state of a sign-in while the user is at the provider. */
export interface SignInAttempt {
  state: string;
  nonce: string;
  verifier: string;
}

interface RequestOptions extends Pick<SignInConfig, 'issuer' | 'scope' | 'params'> {
  redirect_uri: string;
  /** Whether to ask for an account even if the user is signed in at the provider. */
  anotherAccount: boolean;
}

/** Creates the URL of an authorization request, and the values that the callback has to match. */
export async function createAuthorizationRequest(
  server: oidc.Configuration,
  { issuer, scope, params, redirect_uri, anotherAccount }: RequestOptions,
): Promise<{ url: URL; attempt: SignInAttempt }> {
  const attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const sent = new URLSearchParams(params);
  if (anotherAccount) sent.set('prompt', promptForAccount(server, issuer, params));
  const own = {
    scope,
    redirect_uri,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(own)) sent.set(name, value);
  return { url: oidc.buildAuthorizationUrl(server, sent), attempt };
}

/** The values of `prompt` that ask for an account, the surest first. */
const accountPrompts = ['login', 'select_account'];

/** The `prompt` that asks for an account, along with what else is configured to be asked. */
function promptForAccount(server: oidc.Configuration, issuer: URL, params: URLSearchParams): string {
  const configured = params.getAll('prompt').flatMap((value) => value.split(' ').filter(Boolean));
  const supported = supportedPrompts(server, issuer);
  const account =
    [...configured.filter((value) => accountPrompts.includes(value)), ...accountPrompts].find(
      (value) => supported?.includes(value) ?? true,
    ) ?? 'login';
  // Entra answers two values with an error (AADSTS90023).
  if (isEntra(issuer)) return account;
  const others = configured.filter((value) => !accountPrompts.includes(value) && value !== 'none');
  return [...new Set([account, ...others])].join(' ');
}

/** @returns undefined if the provider does not say */
function supportedPrompts(server: oidc.Configuration, issuer: URL): unknown[] | undefined {
  if (isGoogle(issuer)) return ['none', 'consent', 'select_account'];
  const listed = server.serverMetadata()['prompt_values_supported'];
  return Array.isArray(listed) ? listed : undefined;
}
