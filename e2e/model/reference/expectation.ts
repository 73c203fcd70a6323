import type { ErrorBody, ErrorCode } from '#contract/error.ts';

/** A request as sent over the wire. */
export interface ModelRequest {
  method: string;
  /** Path and query. */
  url: string;
  authorization: string | null;
  contentType: string;
  /** The text of the body, if any. */
  text?: string;
}

export interface ExpectedError {
  code: ErrorCode;
  entity?: ErrorBody['entity'];
  reason?: ErrorBody['reason'];
  message?: string;
  /** The first segments of the paths in `errors`. */
  badKeys?: string[];
}

/**
 * The expected response. Values that only the server knows (new ids, times) are copied from it if they are plausible.
 */
export type Expectation =
  | { expectedError: ExpectedError }
  | {
      /**
       * Also records in the model what only the server could know.
       * @returns the expected body, given the actual one
       */
      bodyFor(actual: unknown): unknown;
    };

export const expectedError = (code: ErrorCode, rest: Omit<ExpectedError, 'code'> = {}): Expectation => ({
  expectedError: { code, ...rest },
});

export const notFound = (entity: string): Expectation =>
  expectedError('not_found', { entity, message: `The requested ${entity} could not be found.` });

export const exactly = (body: unknown): Expectation => ({ bodyFor: () => body });
