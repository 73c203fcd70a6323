import type { Logger } from 'pino';
import type { Role } from '#contract/current-session.ts';
import { countSessionEnd, countSignIn, type EndReason } from '#server/auth/sign-in-metrics.ts';

/** Logs and counts a sign-in. The subject says who it was; an email would be personal data in the log. */
export function signedIn(log: Logger, subject: string, role: Role): void {
  log.info({ subject, role }, 'signed in');
  countSignIn();
}

/**
 * Logs and counts the end of a session.
 * @param answer what the provider said
 */
export function sessionEnded(log: Logger, subject: string, reason: EndReason, answer?: string): void {
  log.info({ subject, reason, answer }, 'session ended');
  countSessionEnd(reason);
}
