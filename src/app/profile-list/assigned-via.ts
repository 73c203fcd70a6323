import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import type { AssignedVia } from '#contract/profile.ts';

export function isKnownVia(via: string): via is AssignedVia {
  return Object.hasOwn(groupMessages.via, via);
}

/** The source of a group in plain words; an unknown source is returned unchanged. */
export function viaText(via: string): string {
  return isKnownVia(via) ? groupMessages.via[via] : via;
}

/** The same in one word. */
export function viaShort(via: string): string {
  return isKnownVia(via) ? groupMessages.viaShort[via] : via;
}

/** Why a group cannot be removed manually; undefined if it can. */
export function whyFixed(via: string): string | undefined {
  if (via === 'manual') return undefined;
  return via === 'default' || via === 'sso' || via === 'user'
    ? groupMessages.why[via]
    : groupMessages.why.other;
}
