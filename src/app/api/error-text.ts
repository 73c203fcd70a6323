import { words } from '#app/lib/words.ts';
import { ApiError, ContractError, NetworkError } from '#client/client-error.ts';

export interface ErrorText {
  title: string;
  body: string | undefined;
  /** Names the request in the server's log. */
  requestId: string | undefined;
}

/** What happened, for a person: one sentence on what, one on what to do. */
export function errorText(error: Error): ErrorText {
  if (error instanceof NetworkError) return { ...words.errors.network, requestId: undefined };
  if (error instanceof ContractError) {
    const { title, body } = words.errors.contract;
    return { title, body: body(error.message), requestId: error.requestId };
  }
  if (error instanceof ApiError) return { ...apiErrorText(error), requestId: error.requestId };
  return { ...words.errors.unexpected, requestId: undefined };
}

function apiErrorText(error: ApiError): { title: string; body: string } {
  const { errors } = words;
  switch (error.code) {
    case 'rate_limit_exceeded':
      return { title: errors.rateLimited.title, body: waitText(error.retryAt) };
    case 'upstream_key_refused':
    case 'unauthorized':
      return errors.keyRefused;
    case 'bad_gateway':
    case 'service_unavailable':
      return errors.badGateway;
    case 'gateway_timeout':
      return errors.timeout;
    case 'forbidden':
      return errors.forbidden;
    default:
      return error.status >= 500 ? errors.server : { title: errors.other.title, body: error.message };
  }
}

function waitText(retryAt: Date | undefined): string {
  const { body, later } = words.errors.rateLimited;
  const seconds = retryAt ? Math.ceil((retryAt.getTime() - Date.now()) / 1000) : 0;
  return seconds > 0 ? body(seconds) : later;
}
