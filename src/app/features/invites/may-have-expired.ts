import type { ReceivedInvite } from '#contract/invite.ts';

/** In milliseconds. No field of an invite shows it: see "Invites" in docs/contract.md. */
const lifetime = 14 * 24 * 60 * 60 * 1000;

/** Whether a pending invite was last sent so long ago that a newer service no longer accepts it. */
export function mayHaveExpired(
  { status, updated_at, created_at }: ReceivedInvite,
  now = Date.now(),
): boolean {
  const sent = Date.parse(updated_at ?? created_at ?? '');
  return status === 'pending' && now - sent > lifetime;
}
