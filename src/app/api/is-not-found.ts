import { ApiError } from '#client/client-error.ts';

/** Whether the requested resource does not exist. Retrying gives the same response. */
export function isNotFound(error: Error): boolean {
  return error instanceof ApiError && error.status === 404;
}
