import * as z from 'zod';
import type { Actor } from '#server/actor.ts';
import type { SessionConfig } from '#server/sign-in/sign-in-config.ts';

/** Somebody's session, as the browser keeps it sealed. Times are in milliseconds. */
export const userSession = z.object({
  /** New with every sign-in. */
  id: z.string(),
  subject: z.string(),
  name: z.string(),
  email: z.string().optional(),
  role: z.enum(['viewer', 'editor']),
  /** With which the provider is asked whether all this still holds. */
  refreshToken: z.string().optional(),
  signedInAt: z.number(),
  /** When the provider was last asked. */
  checkedAt: z.number(),
  /** When it was last used, to the minute. */
  usedAt: z.number(),
});

export type UserSession = z.infer<typeof userSession>;

/**
 * For how long a session goes on that cannot be checked, in milliseconds: because the provider does not answer, or gave
 * nothing to ask it with.
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

/** Whether the provider is to be asked again. */
export function isCheckDue({ checkedAt, refreshToken }: UserSession, { check }: SessionConfig): boolean {
  return refreshToken !== undefined && Date.now() >= checkedAt + check;
}

/** Whether the provider has not been heard for too long. */
export function isUnchecked({ checkedAt }: UserSession): boolean {
  return Date.now() >= checkedAt + longestUnchecked;
}

export function actorOf({ subject, name, email, role }: UserSession): Actor {
  return { kind: 'user', id: subject, name, ...(email !== undefined && { email }), role };
}
