import { isSessionExpired } from '#app/api/expired-session.ts';
import { ChunkDeletedError, ChunkUnreachableError } from '#app/lib/lazy/import-chunk.ts';
import { sentences } from '#app/lib/sentences.ts';
import { errorMessages } from '#app/messages/error-messages.ts';
import { lazyMessages } from '#app/messages/lazy-messages.ts';
import { ApiError, ContractError, NetworkError, proxyErrorCode } from '#client/client-error.ts';

interface Explanation {
  title: string;
  /** What to do about errors of this kind. */
  body?: string;
  /** What the service says about this one: its message, its hint, what is missing, how long to wait. */
  detail?: string | undefined;
}

interface ErrorText {
  title: string;
  body: string | undefined;
  /** What the service says about this failure beyond its kind. */
  detail: string | undefined;
  /** The title with the detail, where the body has no room. */
  summary: string;
  /** Identifies the request in the server's log. */
  requestId: string | undefined;
}

/** The error as text for the user: one sentence on what happened, and what to do. */
export function errorText(error: Error): ErrorText {
  const { title, body, detail } = explain(error);
  return {
    title,
    body: sentences(body, detail) || undefined,
    detail,
    summary: detail ? sentences(title, detail) : title,
    requestId: error instanceof ApiError || error instanceof ContractError ? error.requestId : undefined,
  };
}

function explain(error: Error): Explanation {
  if (error instanceof NetworkError || error instanceof ChunkUnreachableError) return errorMessages.network;
  if (error instanceof ChunkDeletedError) return lazyMessages.outdated;
  if (error instanceof ContractError) {
    const { title, body } = errorMessages.contract;
    return { title, body: body(error.message) };
  }
  if (!(error instanceof ApiError)) return errorMessages.unexpected;
  if (error.code === 'rate_limit_exceeded') return explainRateLimit(error);
  const explanation = explainApiError(error);
  return { ...explanation, detail: sentences(explanation.detail, error.hint) || undefined };
}

const proxyExplanations: Partial<Record<number, Explanation>> = errorMessages.proxy;

function explainApiError(error: ApiError): Explanation {
  switch (error.code) {
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
      // The hint of a service's 403 names what is missing.
      return { title: errorMessages.forbidden, detail: error.hint ? undefined : error.message };
    case proxyErrorCode:
      return proxyExplanations[error.status] ?? errorMessages.server;
    default:
      return error.status >= 500
        ? errorMessages.server
        : { title: errorMessages.other.title, detail: error.message };
  }
}

/** The service's own hint is to wait "a few minutes", so it counts only where the time is unknown. */
function explainRateLimit({ retryAt, hint }: ApiError): Explanation {
  const { title, body, later } = errorMessages.rateLimited;
  const seconds = retryAt === undefined ? 0 : Math.ceil((retryAt - Date.now()) / 1000);
  return { title, detail: seconds > 0 ? body(seconds) : sentences(hint) || later };
}
