import { isDiskFull } from '#server/db/disk-space.ts';
import { isDatabaseUnavailable, isStatementTimeout } from '#server/db/is-database-unavailable.ts';
import { errorResponse } from '#server/http/error-response.ts';

/** The response to a request that failed inside: 503 if the database is unavailable or its disk full, otherwise 500. */
export function databaseFailure(error: unknown): Response {
  if (isDiskFull(error)) {
    return errorResponse('service_unavailable', "The database's disk is full. Nothing was changed.");
  }
  if (isStatementTimeout(error)) {
    return errorResponse('service_unavailable', 'The database took too long.');
  }
  if (isDatabaseUnavailable(error)) {
    return errorResponse('service_unavailable', "The database can't be reached right now.");
  }
  return errorResponse('internal_server_error', 'An internal server error occurred.');
}
