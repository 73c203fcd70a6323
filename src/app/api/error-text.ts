import { isSessionExpired } from '#app/api/expired-session.ts';
import { errorMessages } from '#app/messages/error-messages.ts';
import { ApiError, ContractError, NetworkError } from '#client/client-error.ts';

export interface ErrorText {
  title: string;
  body: string | undefined;
  /** Identifies the request in the server's log. */
  requestId: string | undefined;
}

/** The error as text for the user: one sentence on what happened, one on what to do. */
export function errorText(error: Error): ErrorText {
  if (error instanceof NetworkError) return { ...errorMessages.network, requestId: undefined };
  if (error instanceof ContractError) {
    const { title, body } = errorMessages.contract;
    return { title, body: body(error.message), requestId: error.requestId };
  }
  if (error instanceof ApiError) return { ...apiErrorText(error), requestId: error.requestId };
  return { ...errorMessages.unexpected, requestId: undefined };
}

function apiErrorText(error: ApiError): { title: string; body: string } {
  switch (error.code) {
    case 'rate_limit_exceeded':
      return { title: errorMessages.rateLimited.title, body: rateLimitBody(error.retryAt) };
    case 'unauthorized':
      return isSessionExpired(error) ? errorMessages.signedOut : errorMessages.keyRefused;
    case 'upstream_key_refused':
      return errorMessages.keyRefused;
    case 'bad_gateway':
    case 'service_unavailable':
      return errorMessages.badGateway;
    case 'gateway_timeout':
      return errorMessages.timeout;
    case 'forbidden':
      return error.reason === 'viewer' ? errorMessages.viewer : errorMessages.forbidden;
    default:
      return error.status >= 500
        ? errorMessages.server
        : { title: errorMessages.other.title, body: error.message };
  }
}

function rateLimitBody(retryAt: number | undefined): string {
  const { body, later } = errorMessages.rateLimited;
  const seconds = retryAt ? Math.ceil((retryAt - Date.now()) / 1000) : 0;
  return seconds > 0 ? body(seconds) : later;
}
