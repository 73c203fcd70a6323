/**
 * An error as the service answers it, for a fault.
 * @param more fields of the body, such as the entity that was not found, or another message
 */
export function serviceError(status: number, code: string, more: Record<string, unknown> = {}) {
  return { status, body: { object: 'error', ok: false, status, code, message: 'No.', ...more } };
}
