import { ApiError } from '#client/client-error.ts';

/**
 * Whether the requested resource does not exist. Retrying gives the same response.
 * @param entity what is missing, as the service calls it, such as `consumer.group`; without it, anything
 */
export function isNotFound(error: unknown, entity?: string): boolean {
  return (
    error instanceof ApiError && error.status === 404 && (entity === undefined || error.entity === entity)
  );
}
