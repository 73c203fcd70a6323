import { ClientError, ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';

/** The provider says that the session is over. */
export class SessionRefusedError extends Error {
  override readonly name = 'SessionRefusedError';
}

/** The provider does not accept this server as a client, which says nothing of the session. */
export class ClientRefusedError extends Error {
  override readonly name = 'ClientRefusedError';
}

/** Of RFC 6749, section 5.2: those of its errors that are about the client. */
const clientErrors = new Set(['invalid_client', 'unauthorized_client']);

/**
 * What a failed check of a session means. 400, 401 and 403 of an endpoint that was asked about the session are a no,
 * whatever the body says: not every provider follows the standard there.
 * @param endpoints the addresses that were asked about the session; the provider's keys, say, are at another
 * @returns a {@link SessionRefusedError}, a {@link ClientRefusedError}, or the error as it came: the provider is away
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

/** @returns the HTTP answer that an error of openid-client is about, if it is about one */
export function responseOf(error: unknown): Response | undefined {
  if (error instanceof ResponseBodyError || error instanceof WWWAuthenticateChallengeError)
    return error.response;
  return error instanceof ClientError && error.cause instanceof Response ? error.cause : undefined;
}

/** Some providers send the standard's JSON under another content type, or with a challenge. */
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
