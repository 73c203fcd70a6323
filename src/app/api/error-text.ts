import { isSignedOut } from '#app/api/signed-out.ts';
import { errorWords } from '#app/lib/words/errors.ts';
import { ApiError, ContractError, NetworkError } from '#client/client-error.ts';

export interface ErrorText {
  title: string;
  body: string | undefined;
  /** Names the request in the server's log. */
  requestId: string | undefined;
}

/** What happened, for a person: one sentence on what, one on what to do. */
export function errorText(error: Error): ErrorText {
  if (error instanceof NetworkError) return { ...errorWords.network, requestId: undefined };
  if (error instanceof ContractError) {
    const { title, body } = errorWords.contract;
    return { title, body: body(error.message), requestId: error.requestId };
  }
  if (error instanceof ApiError) return { ...apiErrorText(error), requestId: error.requestId };
  return { ...errorWords.unexpected, requestId: undefined };
}

function apiErrorText(error: ApiError): { title: string; body: string } {
  switch (error.code) {
    case 'rate_limit_exceeded':
      return { title: errorWords.rateLimited.title, body: waitText(error.retryAt) };
    case 'unauthorized':
      return isSignedOut(error) ? errorWords.signedOut : errorWords.keyRefused;
    case 'upstream_key_refused':
      return errorWords.keyRefused;
    case 'bad_gateway':
    case 'service_unavailable':
      return errorWords.badGateway;
    case 'gateway_timeout':
      return errorWords.timeout;
    case 'forbidden':
      return error.reason === 'viewer' ? errorWords.viewer : errorWords.forbidden;
    default:
      return error.status >= 500 ? errorWords.server : { title: errorWords.other.title, body: error.message };
  }
}

function waitText(retryAt: Date | undefined): string {
  const { body, later } = errorWords.rateLimited;
  const seconds = retryAt ? Math.ceil((retryAt.getTime() - Date.now()) / 1000) : 0;
  return seconds > 0 ? body(seconds) : later;
}
