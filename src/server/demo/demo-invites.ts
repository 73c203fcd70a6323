import type { ProfileStatus } from '#contract/profile-status.ts';
import { createId } from '#server/db/create-id.ts';
import type { SeededRandom } from '#server/demo/seeded-random.ts';

interface InvitedProfile {
  portal_id: string;
  id: string;
  status: ProfileStatus;
  created_at: Date;
  updated_at: Date;
}

const inviters = [
  { id: 'demo-amara', name: 'Amara Osei', email: 'amara.osei@example.com' },
  { id: 'demo-jonas', name: 'Jonas Lindqvist', email: 'jonas.lindqvist@example.com' },
  { id: 'demo-key', name: 'Onboarding script', email: null },
];

const messages = [
  null,
  null,
  'Welcome! Everything you need for your first week is in the portal.',
  'Here is your access to the portal, as discussed.\nWrite to me if anything is missing.',
];

/** Every invited person has a pending invite. Of the others, a quarter were updated last by accepting theirs. */
export function inventInvites(profiles: readonly InvitedProfile[], random: SeededRandom) {
  return profiles
    .filter(({ status }) => random.chance(0.25) || status === 'invited')
    .map(({ portal_id, id, status, created_at, updated_at }) => {
      const inviter = random.pick(inviters);
      const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random.next() * 256));
      return {
        portal_id,
        id: createId('invite', { msecs: created_at.getTime(), seq: 0, random: bytes }),
        profile_id: id,
        message: random.pick(messages),
        invited_by_id: inviter.id,
        invited_by_name: inviter.name,
        invited_by_email: inviter.email,
        accepted_at: status === 'invited' ? null : updated_at,
        created_at,
        updated_at: status === 'invited' ? created_at : updated_at,
      };
    });
}
