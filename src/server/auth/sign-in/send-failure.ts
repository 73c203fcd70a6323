import type { Context } from 'hono';
import { AuthorizationResponseError } from 'openid-client';
import type { Logger } from 'pino';
import type { AppEnv } from '#server/http/app-env.ts';
import { describeAnswer } from '#server/auth/provider-answer.ts';
import { countFailedSignIn } from '#server/auth/sign-in-metrics.ts';
import { explainFailure } from '#server/auth/sign-in/explain-failure.ts';
import { sendMessage } from '#server/auth/sign-in/message-page.ts';
import { messages } from '#server/auth/sign-in/sign-in-messages.ts';
import { beginUrl } from '#server/auth/sign-in/sign-in-paths.ts';

/** Logs why a sign-in failed, and says it on a screen that offers another try only where that can help. */
export function sendFailure(
  c: Context<AppEnv>,
  err: unknown,
  returnTo: string,
  { issuer, log }: { issuer: URL; log: Logger },
): Response | Promise<Response> {
  const { cause, canRetry, isUnavailable } = explainFailure(err, issuer);
  const answer = describeAnswer(err);
  log.warn({ err, cause, answer }, 'sign-in: failed');
  if (isUnavailable) {
    countFailedSignIn('provider_unavailable');
    return sendMessage(c, 503, messages.providerUnavailable(beginUrl(returnTo)));
  }
  if (cause !== undefined && !canRetry) {
    countFailedSignIn('configuration');
    return sendMessage(c, 502, messages.misconfigured(cause));
  }
  if (err instanceof AuthorizationResponseError) {
    countFailedSignIn('refused_by_the_provider');
    return sendMessage(c, 403, messages.refused(answer));
  }
  countFailedSignIn('unacceptable_response');
  return sendMessage(c, 502, messages.failed(answer));
}
