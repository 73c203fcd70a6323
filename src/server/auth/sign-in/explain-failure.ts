import { AuthorizationResponseError } from 'openid-client';
import { causesOf, explainConnectionFailure } from '#server/http/connection-failure.ts';
import { errorCodeOf, responseOf } from '#server/auth/provider-answer.ts';

/** Why a sign-in did not work. */
interface SignInFailure {
  /** What is wrong and what to set, as sentences for an administrator; undefined if that is not known. */
  cause?: string;
  /** Whether trying again can help before an administrator has changed anything. */
  canRetry: boolean;
  /** Whether the provider could not be reached, or is failing. */
  isUnavailable?: boolean;
}

const peer = { name: 'identity provider', variable: 'OIDC_ISSUER' };

/** Errors of the authorization and the token endpoint, RFC 6749 (4.1.2.1, 5.2) and OpenID Connect Core (3.1.2.6). */
const providerErrors: Record<string, string> = {
  invalid_client:
    'The identity provider rejected this server’s credentials (invalid_client). Check OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. If they are right, set OIDC_CLIENT_AUTH to the method that the provider expects.',
  unauthorized_client:
    'The identity provider doesn’t allow this client to sign people in (unauthorized_client). Allow it the authorization code flow there.',
  unsupported_grant_type:
    'The identity provider doesn’t support the authorization code flow for this client (unsupported_grant_type).',
  unsupported_response_type:
    'The identity provider doesn’t allow this client the response type code (unsupported_response_type).',
  invalid_scope: 'The identity provider rejected the scopes (invalid_scope). Check OIDC_SCOPE.',
  invalid_request: 'The identity provider rejected the request (invalid_request). Check OIDC_PARAMS.',
  redirect_uri_mismatch:
    'The identity provider doesn’t know this server’s redirect address (redirect_uri_mismatch). Register PUBLIC_URL followed by /-/sign-in/callback there.',
  invalid_target:
    'The identity provider rejected the requested resource (invalid_target). Check OIDC_PARAMS.',
  login_required: 'The identity provider may not ask people to sign in (login_required). Check OIDC_PARAMS.',
  interaction_required:
    'The identity provider may not ask people anything (interaction_required). Check OIDC_PARAMS.',
  consent_required:
    'The identity provider may not ask people for consent (consent_required). Check OIDC_PARAMS.',
  account_selection_required:
    'The identity provider may not ask people for an account (account_selection_required). Check OIDC_PARAMS.',
};

const temporaryErrors = new Set(['server_error', 'temporarily_unavailable']);

/** Messages of openid-client about the signature algorithm of a token. */
const algorithmErrors = new Set([
  'unexpected JWT "alg" header parameter',
  'unsupported JWS "alg" identifier',
  'unsupported JWS algorithm',
]);

/** Other messages of openid-client about tokens. */
const tokenErrors: Record<string, string> = {
  'JWE decryption is not configured':
    'The identity provider encrypts its ID tokens, which this server can’t read. Turn encryption off for this client.',
  // Only userinfo has no default in the standard.
  'missing client or server configuration to verify used JWT "alg" header parameter':
    'The identity provider signs userinfo, but doesn’t list the algorithm in its metadata (userinfo_signing_alg_values_supported). Turn signing of userinfo off for this client.',
};

/** Codes of openid-client that are about the ID token's times. */
const clockError = 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED';

/**
 * Finds out why a sign-in failed, from an error of openid-client or of the connection to the provider.
 * @param issuer the configured one
 */
export function explainFailure(error: unknown, issuer: URL): SignInFailure {
  const chain = causesOf(error);
  return (
    explainConnection(error) ??
    explainIssuer(chain, issuer) ??
    explainToken(chain) ??
    explainProviderError(error) ??
    explainResponse(error, chain, issuer) ??
    explainClock(chain) ?? { canRetry: true }
  );
}

function explainConnection(error: unknown): SignInFailure | undefined {
  const failure = explainConnectionFailure(error, peer);
  return failure && { cause: failure.cause, canRetry: failure.canPass, isUnavailable: failure.canPass };
}

function explainIssuer(chain: object[], issuer: URL): SignInFailure | undefined {
  for (const link of chain) {
    if (!('attribute' in link) || link.attribute !== 'issuer' || !('body' in link)) continue;
    const named = readText(link.body, 'issuer');
    if (named !== undefined) return otherIssuer(named, issuer);
  }
  return undefined;
}

function otherIssuer(named: string, issuer: URL): SignInFailure {
  const isAlmost = withoutSlash(named) === withoutSlash(issuer.href);
  const otherwise = ` If there is no configuration at that address, as in Azure AD B2C, set OIDC_ISSUER=${configurationUrl(issuer)}.`;
  return {
    cause: `OIDC_ISSUER is ${issuer.href}, but the identity provider calls itself ${named}. Set OIDC_ISSUER=${named}, with every slash.${isAlmost ? '' : otherwise}`,
    canRetry: false,
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}

/** Where the provider's metadata is. The configured issuer can be that address itself, and is then not compared. */
function configurationUrl({ href, pathname }: URL): string {
  return pathname.includes('/.well-known/') ? href : `${withoutSlash(href)}/.well-known/openid-configuration`;
}

function explainToken(chain: object[]): SignInFailure | undefined {
  for (const link of chain) {
    const cause = link instanceof Error ? tokenErrors[link.message] : undefined;
    if (cause !== undefined) return { cause, canRetry: false };
    if (link instanceof Error && algorithmErrors.has(link.message)) {
      const alg = readText(link.cause, 'alg') ?? readText(Reflect.get(Object(link.cause), 'header'), 'alg');
      return {
        cause: `The identity provider signs ID tokens with ${alg ?? 'an algorithm'}, which this server doesn’t accept. Choose RS256 or ES256 for this client at the provider.`,
        canRetry: false,
      };
    }
  }
  return undefined;
}

function explainProviderError(error: unknown): SignInFailure | undefined {
  const code = errorCodeOf(error);
  if (code === undefined) return undefined;
  if (temporaryErrors.has(code)) return { canRetry: true, isUnavailable: true };
  const cause = providerErrors[code];
  // Cognito sends people back with it for what is wrong with their own account, and a second try can work.
  const canRetry = code === 'invalid_request' && error instanceof AuthorizationResponseError;
  return cause === undefined ? undefined : { cause, canRetry };
}

/** Explains a response that is not the expected JSON, such as that of a wrong address. */
function explainResponse(error: unknown, chain: object[], issuer: URL): SignInFailure | undefined {
  const response = chain.map(responseOf).find((found) => found !== undefined);
  if (!response) return undefined;
  if (response.status === 429 || response.status >= 500) {
    const cause = `The identity provider answers with status ${response.status}.`;
    return { cause, canRetry: true, isUnavailable: true };
  }
  if (!(error instanceof Error && error.name === 'MetadataUnavailableError')) return undefined;
  return {
    cause: `There is no OpenID Connect provider at OIDC_ISSUER: ${configurationUrl(issuer)} answers with status ${response.status} and no configuration. Check OIDC_ISSUER.`,
    canRetry: false,
  };
}

function explainClock(chain: object[]): SignInFailure | undefined {
  if (!chain.some((link) => 'code' in link && link.code === clockError)) return undefined;
  return {
    cause:
      'The times in the identity provider’s response don’t match this server’s clock. Set both clocks by a time server.',
    canRetry: true,
  };
}

/** A short text of the provider, which is shown on a screen. */
function readText(value: unknown, name: string): string | undefined {
  const text = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof text === 'string' ? text.slice(0, 300) : undefined;
}
