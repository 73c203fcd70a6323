import { ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';

/** The provider has ended the session. */
export class SessionRefusedError extends Error {
  override readonly name = 'SessionRefusedError';
}

/** The provider rejected this server's client credentials, which says nothing about the session. */
export class ClientRefusedError extends Error {
  override readonly name = 'ClientRefusedError';
}

/** The errors of RFC 6749, section 5.2, that concern the client. */
export const clientErrors = new Set(['invalid_client', 'unauthorized_client']);

/**
 * Classifies a failed refresh of a session. 400, 401 and 403 from one of the endpoints end the session whatever the
 * body says, because not every provider follows the standard there.
 * @param endpoints the URLs that were asked about the session; the provider's keys, for example, have another URL
 * @returns a {@link SessionRefusedError}, a {@link ClientRefusedError}, or, if the provider is unavailable, the error
 */
export async function explainRefreshFailure(error: unknown, endpoints: string[]): Promise<unknown> {
  const response = responseOf(error);
  if (!response || ![400, 401, 403].includes(response.status)) return error;
  if (response.url !== '' && !endpoints.includes(response.url)) return error;
  const code = error instanceof ResponseBodyError ? error.error : await readErrorCode(response);
  const reason = `${response.status}${code === undefined ? '' : ` ${code}`}`;
  return clientErrors.has(code ?? '')
    ? new ClientRefusedError(reason, { cause: error })
    : new SessionRefusedError(reason, { cause: error });
}

/** @returns the HTTP response that caused an error of openid-client, if one did */
export function responseOf(error: unknown): Response | undefined {
  if (error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError)
    return error.response;
  return error instanceof ClientError && isResponse(error.cause) ? error.cause : undefined;
}

/** By its tag: through an outgoing proxy, responses have another class than Node's own. */
function isResponse(value: unknown): value is Response {
  return Object.prototype.toString.call(value) === '[object Response]';
}

/** Some providers send the standard's JSON with another content type, or with a challenge. */
async function readErrorCode(response: Response): Promise<string | undefined> {
  if (response.bodyUsed) return undefined;
  try {
    const body: unknown = JSON.parse(await response.text());
    const code = typeof body === 'object' && body && 'error' in body ? body.error : undefined;
    return typeof code === 'string' ? code.slice(0, 100) : undefined;
  } catch {
    return undefined;
  }
}
