import { groupMessages } from '#app/messages/profiles/group-messages.ts';

/** Why a group cannot be removed manually; undefined if it can. */
export function nonRemovableReason(via: string): string | undefined {
  if (via === 'manual') return undefined;
  return via === 'default' || via === 'sso' || via === 'user'
    ? groupMessages.why[via]
    : groupMessages.why.other;
}
