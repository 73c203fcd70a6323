import type { ReceivedError } from '#contract/error.ts';

/** The server answered, and said no. `status` is the HTTP status; `requestId` names the request in the server's log. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly reason: string | undefined;
  readonly entity: string | undefined;
  readonly requestId: string | undefined;
  /** When the rate limit ends, from `RateLimit-Reset`. */
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

/** No answer came: offline, connection refused or cut, or nothing within the time limit. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** An answer came, but of another shape than the contract's. `path` is the field, as in `items.3.email`. */
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

export type ClientError = ApiError | NetworkError | ContractError;
