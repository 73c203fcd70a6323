import type { ReceivedError } from '#contract/error.ts';

/**
 * The server responded with an error. `status` is the HTTP status; `requestId` identifies the request in the server's
 * log.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly reason: string | undefined;
  readonly entity: string | undefined;
  readonly requestId: string | undefined;
  /** When the rate limit resets, from `RateLimit-Reset`. */
  readonly retryAt: Date | undefined;

  constructor(status: number, body: ReceivedError, requestId?: string, retryAt?: Date) {
    super(body.message);
    this.status = status;
    this.code = body.code;
    this.reason = body.reason ?? undefined;
    this.entity = body.entity ?? undefined;
    this.requestId = requestId;
    this.retryAt = retryAt;
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
