import { notFound } from '#server/http/error-response.ts';

/** Thrown where a request cannot be answered with 200; carries the answer it gets instead. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly response: Response;

  constructor(response: Response) {
    super(`refused with ${response.status}`);
    this.response = response;
  }
}

/**
 * What was looked for, once it is known to be there.
 * @throws {Refusal} 404 when it is not
 */
export function requireFound<Found>(entity: string, found: Found | undefined): Found {
  if (found === undefined) throw new HttpError(notFound(entity));
  return found;
}
