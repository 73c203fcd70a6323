import { notFound } from '#server/http/error-response.ts';

/** Thrown when a request cannot be answered with 200; carries the response to send instead. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly response: Response;

  constructor(response: Response) {
    super(`refused with ${response.status}`);
    this.response = response;
  }
}

/**
 * Returns the entity, if it was found.
 * @throws {HttpError} 404 when it is not
 */
export function requireFound<Found>(entity: string, found: Found | undefined): Found {
  if (found === undefined) throw new HttpError(notFound(entity));
  return found;
}
