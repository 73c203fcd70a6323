import * as z from 'zod';
import {
  formatAnswer,
  isFrom,
  type ProviderError,
  responseOf,
  providerErrorOf,
} from '#server/auth/provider-answer.ts';

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
export async function explainRefreshFailure(
  error: unknown,
  endpoints: (string | undefined)[],
): Promise<unknown> {
  const response = responseOf(error);
  if (!response || ![400, 401, 403].includes(response.status)) return error;
  if (response.url !== '' && !isFrom(response, endpoints)) return error;
  const said = (await readError(response)) ?? providerErrorOf(error);
  const reason = formatAnswer(response.status, said);
  return clientErrors.has(String(said?.error))
    ? new ClientRefusedError(reason, { cause: error })
    : new SessionRefusedError(reason, { cause: error });
}

const standardError = z.object({ error: z.string(), error_description: z.unknown().optional() });

/** Some providers send the standard's JSON with another content type, or with a challenge. */
async function readError(response: Response): Promise<ProviderError | undefined> {
  if (response.bodyUsed) return undefined;
  try {
    return standardError.safeParse(await response.json()).data;
  } catch {
    return undefined;
  }
}
