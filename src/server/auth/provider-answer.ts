import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { causesOf } from '#server/http/connection-failure.ts';

/** How a provider says what went wrong, as the standards name it. */
export interface ProviderError {
  error?: unknown;
  error_description?: unknown;
}

/** The codes of the standards are of this form. */
const errorCode = /^[\w.-]{1,64}$/;

/** The codes that Entra, Azure AD B2C and AD FS put into their sentences. */
const vendorCode = /\b(?:AADSTS|AADB2C|MSIS)\d{1,10}\b/;

/**
 * What the provider answered, for the log and the screen: status, error and the vendor's code, such as
 * `400 invalid_grant AADSTS50173`. Its sentences are left out, because they can name people and repeat codes.
 * @param error of openid-client
 * @returns undefined if the provider has not answered
 */
export function describeAnswer(error: unknown): string | undefined {
  for (const link of causesOf(error)) {
    const response = responseOf(link);
    const said = providerErrorOf(link);
    if (response || said) return formatAnswer(response?.status, said) || undefined;
  }
  return undefined;
}

/** @param status of the response, if there was one */
export function formatAnswer(status: number | undefined, said: ProviderError | undefined): string {
  const { error, error_description } = said ?? {};
  const code = typeof error === 'string' && errorCode.test(error) ? error : '';
  const [vendor = ''] = (typeof error_description === 'string' && vendorCode.exec(error_description)) || [];
  return [status, code, vendor].filter(Boolean).join(' ');
}

/** @returns the HTTP response that caused an error of openid-client, if one did */
export function responseOf(error: unknown): Response | undefined {
  if (error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError)
    return error.response;
  return error instanceof ClientError && isResponse(error.cause) ? error.cause : undefined;
}

/**
 * Whether a response came from one of these URLs. A provider may write them in another form than `Response.url`, such
 * as with the port 443.
 */
export function isFrom({ url }: Response, urls: (string | undefined)[]): boolean {
  return urls.some((each) => each !== undefined && URL.canParse(each) && new URL(each).href === url);
}

/** What an error of openid-client has read of the provider's error. */
export function providerErrorOf(error: unknown): ProviderError | undefined {
  if (error instanceof ResponseBodyError || error instanceof AuthorizationResponseError) return error;
  if (!(error instanceof WWWAuthenticateChallengeError)) return undefined;
  return error.cause.find(({ parameters }) => parameters.error !== undefined)?.parameters;
}

/** The provider's error code: in the URL of its redirect, in its answer, or in the challenge that comes with that. */
export function errorCodeOf(error: unknown): string | undefined {
  const said = providerErrorOf(error)?.error;
  if (typeof said === 'string') return said;
  // Only a client authenticates by Basic.
  const isClient =
    error instanceof WWWAuthenticateChallengeError && error.cause.some(({ scheme }) => scheme === 'basic');
  return isClient ? 'invalid_client' : undefined;
}

/**
 * Whether the provider's own part of a sign-in has expired, as Keycloak says it. Where someone has signed in in one of
 * several restored tabs, the others come back with this, and Keycloak expects a new request at once.
 */
export function isExpiredAtProvider(error: unknown): boolean {
  const { error: code, error_description } = providerErrorOf(error) ?? {};
  return code === 'temporarily_unavailable' && error_description === 'authentication_expired';
}

/** By its tag: through an outgoing proxy, responses have another class than Node's own. */
function isResponse(value: unknown): value is Response {
  return Object.prototype.toString.call(value) === '[object Response]';
}
