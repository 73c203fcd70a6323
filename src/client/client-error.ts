import type { ReceivedError, ReceivedErrorItem } from '#contract/error.ts';

/**
 * The code of a failure whose body is not the API's: a proxy in front of this server responded with a body of its own.
 */
export const proxyErrorCode = 'proxy_error';

interface ApiErrorContext {
  requestId?: string | undefined;
  retryAt?: number | undefined;
}

/** The server responded with an error. `status` is the HTTP status. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly reason: string | undefined;
  readonly entity: string | undefined;
  /** What the service suggests, in its own words. */
  readonly hint: string | undefined;
  /** What was wrong with which fields of the request. */
  readonly errors: readonly ReceivedErrorItem[] | undefined;
  /** Identifies the request in the server's log. */
  readonly requestId: string | undefined;
  /** When the rate limit resets, in milliseconds. */
  readonly retryAt: number | undefined;

  constructor(status: number, body: ReceivedError, context: ApiErrorContext = {}) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.reason = body.reason ?? undefined;
    this.entity = body.entity ?? undefined;
    this.hint = body.hint ?? undefined;
    this.errors = body.errors ?? undefined;
    this.requestId = context.requestId;
    this.retryAt = context.retryAt;
  }
}

/** No response: offline, connection refused or closed, or a timeout. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** The response does not match the contract. `path` is the field, as in `items.3.email`. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly path: string;
  readonly requestId: string | undefined;

  constructor(endpoint: string, path: string, detail: string, requestId?: string) {
    super(`${endpoint}: ${path || 'the answer'}: ${detail}`);
    this.path = path;
    this.requestId = requestId;
  }
}
