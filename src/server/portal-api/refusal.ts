import { notFound } from '#server/api-error.ts';

/** Thrown where a request cannot be answered with 200; carries the answer it gets instead. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
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
export function required<Found>(entity: string, found: Found | undefined): Found {
  if (found === undefined) throw new Refusal(notFound(entity));
  return found;
}
