import { ApiError, ContractError } from '#client/client-error.ts';

/** Whether the same request may succeed if retried. */
export function isTransient(error: unknown): boolean {
  if (error instanceof ContractError) return false;
  return !(error instanceof ApiError) || error.status >= 500;
}
