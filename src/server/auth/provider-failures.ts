import type { Logger } from 'pino';
import { ClientRefusedError } from '#server/auth/sessions/refresh-failure.ts';
import { describeAnswer } from '#server/auth/provider-answer.ts';
import { explainFailure } from '#server/auth/sign-in/explain-failure.ts';
import { messagesOf } from '#server/http/connection-failure.ts';
import { createFailureLog } from '#server/log/failure-log.ts';

/**
 * Logs why the identity provider cannot be asked, and when it can be asked again, however many sessions are checked.
 */
export interface ProviderFailures {
  /** @param error of openid-client, or a `ClientRefusedError` */
  failed(error: unknown): void;
  worked(): void;
}

export function createProviderFailures(log: Logger, issuer: URL): ProviderFailures {
  const failures = createFailureLog(log, 'provider', issuer.host);
  return {
    failed: (error) => {
      const isClientRefused = error instanceof ClientRefusedError;
      // What it was made from has the provider's error code.
      const { cause } = explainFailure(isClientRefused ? error.cause : error, issuer);
      const details = { answer: describeAnswer(error) };
      failures.failed(
        cause ?? (messagesOf(error) || String(error)),
        details,
        isClientRefused ? 'error' : 'warn',
      );
    },
    worked: failures.worked,
  };
}
