import { profileLinkId } from '#app/profile-list/profile-link.tsx';

/** The link in a profile's row; null if the row is not rendered. */
export function findRowLink(profile_id: string): HTMLElement | null {
  return document.getElementById(profileLinkId(profile_id));
}

/** Scrolls a link's whole row into view, clear of the bars above and below. */
export function scrollRowIntoView(link: HTMLElement): void {
  link.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
