import { groupSourceMessages } from '#app/messages/profiles/group-source-messages.ts';
import type { AssignedVia } from '#contract/profile.ts';

export function isKnownVia(via: string): via is AssignedVia {
  return Object.hasOwn(groupSourceMessages.via, via);
}

/** The source of a group in plain words; an unknown source is returned unchanged. */
export function viaText(via: string): string {
  return isKnownVia(via) ? groupSourceMessages.via[via] : via;
}

/** The same in one word. */
export function viaShort(via: string): string {
  return isKnownVia(via) ? groupSourceMessages.viaShort[via] : via;
}
