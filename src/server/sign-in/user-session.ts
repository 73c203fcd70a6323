import type { Role } from '#contract/session.ts';
import type { Actor } from '#server/actor.ts';
import type { SessionConfig } from '#server/sign-in/sign-in-config.ts';

/** Someone's session. Times are in milliseconds. */
export interface UserSession {
  subject: string;
  /** The session at the provider, where the provider names it. */
  sid: string | undefined;
  name: string;
  email: string | undefined;
  role: Role;
  /** With which the provider is asked whether all this still holds. */
  refreshToken: string | undefined;
  /** What the provider wants to see when the user signs out there. */
  idToken: string | undefined;
  signedInAt: number;
  /** When the provider last confirmed the session. */
  checkedAt: number;
  /** When it was last used, to the minute. */
  usedAt: number;
}

/**
 * How long a session lasts that cannot be checked, in milliseconds: because the provider does not answer, or gave nothing
 * to ask it with.
 */
export const longestUnchecked = 60 * 60_000;

/** When it ends by itself, whatever the provider says. */
export function endOf(
  { signedInAt, checkedAt, usedAt, refreshToken }: UserSession,
  config: SessionConfig,
): number {
  const end = Math.min(usedAt + config.idle, signedInAt + config.max);
  return refreshToken === undefined ? Math.min(end, checkedAt + longestUnchecked) : end;
}

/** Whether the provider has not confirmed the session for too long. */
export function isUnchecked({ checkedAt }: UserSession): boolean {
  return Date.now() >= checkedAt + longestUnchecked;
}

export function actorOf({ subject, name, email, role }: UserSession): Actor {
  return { kind: 'user', id: subject, name, ...(email !== undefined && { email }), role };
}
