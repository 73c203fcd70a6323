import type { Role } from '#contract/current-session.ts';
import type { Actor } from '#server/http/actor.ts';
import type { SessionConfig } from '#server/config/sign-in-config.ts';
import { maxUncheckedTime } from '#server/config/sign-in-variables.ts';

/** A user's session. Times are in milliseconds. */
export interface UserSession {
  subject: string;
  /** The provider's ID of its own session, if it sends one. */
  sid: string | undefined;
  name: string;
  email: string | undefined;
  role: Role;
  /** Used to ask the provider whether the session is still valid. */
  refreshToken: string | undefined;
  /** Sent to the provider when the user signs out there. */
  idToken: string | undefined;
  signedInAt: number;
  /** When the provider last confirmed the session. */
  checkedAt: number;
  /** When the session was last used, to the minute. */
  usedAt: number;
}

/** When the session expires, whatever the provider says. */
export function sessionEndsAt(
  { signedInAt, checkedAt, usedAt, refreshToken }: UserSession,
  config: SessionConfig,
): number {
  const end = Math.min(usedAt + config.idle, signedInAt + config.max);
  return refreshToken === undefined ? Math.min(end, checkedAt + maxUncheckedTime) : end;
}

/** Whether the provider has not confirmed the session recently enough. */
export function isUnchecked({ checkedAt }: UserSession): boolean {
  return Date.now() >= checkedAt + maxUncheckedTime;
}

export function userActor({ subject, name, email, role }: UserSession): Actor {
  return { kind: 'user', id: subject, name, ...(email !== undefined && { email }), role };
}
