import type { FatalReason } from '#app/bulk/job.ts';
import { ApiError } from '#client/client-error.ts';

/** The whole job cannot continue. The profile it was processing is not at fault. */
export class FatalError extends Error {
  override readonly name = 'FatalError';
  readonly reason: FatalReason;

  constructor(reason: FatalReason, cause: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Why every other request would fail in the same way; undefined if only this one is affected. */
export function fatalReasonOf(error: unknown): FatalReason | undefined {
  if (!(error instanceof ApiError)) return undefined;
  if (error.code === 'upstream_key_refused') return 'key-refused';
  if (error.status === 401) return 'signed-out';
  return error.status === 402 || error.status === 403 ? 'forbidden' : undefined;
}
