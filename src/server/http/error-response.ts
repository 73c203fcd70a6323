import { errorCodes, type ErrorBody, type ErrorCode } from '#contract/error.ts';

export type ErrorDetails = Pick<ErrorBody, 'hint' | 'description' | 'reason' | 'entity' | 'errors'>;

/**
 * A response with the contract's error body; the code determines its HTTP status.
 * @param details the optional fields of the body
 */
export function errorResponse(code: ErrorCode, message: string, details: ErrorDetails = {}): Response {
  const status = errorCodes[code];
  const body: ErrorBody = { object: 'error', ok: false, status, code, message, ...details };
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

/**
 * 404 for an entity of the contract.
 * @param entity `consumer.profile`, `consumer.group`, `consumer.invite`, `portal` or `endpoint`
 */
export function notFound(entity: string): Response {
  const hint =
    entity === 'endpoint'
      ? 'Check the method and the path.'
      : 'Check the ID. It may be misspelled, deleted, or belong to another portal.';
  return errorResponse('not_found', `The requested ${entity} could not be found.`, { hint, entity });
}
