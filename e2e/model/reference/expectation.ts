import type { ErrorBody, ErrorCode } from '#contract/error.ts';

/** A request as it goes over the wire. */
export interface ModelRequest {
  method: string;
  /** Path and query. */
  url: string;
  authorization: string | null;
  contentType: string;
  /** The body's text; none when undefined. */
  text?: string;
}

export interface ExpectedError {
  code: ErrorCode;
  entity?: ErrorBody['entity'];
  reason?: ErrorBody['reason'];
  message?: string;
  /** The first steps of the paths in `errors`. */
  badKeys?: string[];
}

/** What the answer has to be; what only the server can know (a new id, a time) is taken from it once it is plausible. */
export type Expectation =
  | { expectedError: ExpectedError }
  | {
      /** @returns the body that is expected in the place of the one that came; tells the model what it could not know */
      bodyFor(actual: unknown): unknown;
    };

export const expectedError = (code: ErrorCode, rest: Omit<ExpectedError, 'code'> = {}): Expectation => ({
  expectedError: { code, ...rest },
});

export const notFound = (entity: string): Expectation =>
  expectedError('not_found', { entity, message: `The requested ${entity} could not be found.` });

export const exactly = (body: unknown): Expectation => ({ bodyFor: () => body });
