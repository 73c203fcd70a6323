import { ApiError } from '#client/client-error.ts';

/** What was asked for is not there; whoever asks again gets the same answer. */
export function isNotFound(error: Error): boolean {
  return error instanceof ApiError && error.status === 404;
}
