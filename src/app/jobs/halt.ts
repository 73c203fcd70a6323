import type { Halt } from '#app/jobs/job.ts';
import { ApiError } from '#client/client-error.ts';

/** A whole job cannot go on, and nothing has befallen the profile it was at. */
export class HaltError extends Error {
  override readonly name = 'HaltError';
  readonly halt: Halt;

  constructor(halt: Halt, cause: unknown) {
    super(halt, { cause });
    this.halt = halt;
  }
}

/** Why every other request would fail like this one; undefined for what concerns this one alone. */
export function haltOf(error: unknown): Halt | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (error.code === 'upstream_key_refused') return 'key-refused';
  if (error.status === 401) return 'signed-out';
  return error.status === 403 ? 'forbidden' : undefined;
}
