import { profileLinkId } from '#app/profile-list/profile-link.tsx';

/** The link in a profile's row; null if the row is not rendered. */
export function findRowLink(profile_id: string): HTMLElement | null {
  return document.getElementById(profileLinkId(profile_id));
}
