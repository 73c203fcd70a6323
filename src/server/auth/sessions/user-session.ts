import type { Role } from '#contract/current-session.ts';
import type { Actor } from '#server/http/actor.ts';
import { maxUncheckedTime, type SessionConfig } from '#server/config/sign-in-config.ts';

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

/** When it ends by itself, whatever the provider says. */
export function sessionEndsAt(
  { signedInAt, checkedAt, usedAt, refreshToken }: UserSession,
  config: SessionConfig,
): number {
  const end = Math.min(usedAt + config.idle, signedInAt + config.max);
  return refreshToken === undefined ? Math.min(end, checkedAt + maxUncheckedTime) : end;
}

/** Whether the provider has not confirmed the session for too long. */
export function isUnchecked({ checkedAt }: UserSession): boolean {
  return Date.now() >= checkedAt + maxUncheckedTime;
}

export function userActor({ subject, name, email, role }: UserSession): Actor {
  return { kind: 'user', id: subject, name, ...(email !== undefined && { email }), role };
}
