import type { ErrorCode } from '#contract/error.ts';
import { type Answer, readAnswer } from '#e2e/support/simulated-service/call.ts';
import { errorResponse, type ErrorDetails, notFound } from '#server/testing.ts';

export function refuse(code: ErrorCode, message: string, details?: ErrorDetails): Promise<Answer> {
  return readAnswer(errorResponse(code, message, details));
}

export function refuseAsNotFound(entity: string): Promise<Answer> {
  return readAnswer(notFound(entity));
}
