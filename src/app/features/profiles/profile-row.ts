import { profileLinkId } from '#app/list/profile-link.tsx';

/** The link that opens a profile from its row, if the row is there. */
export function rowLink(profile_id: string): HTMLElement | null {
  return document.getElementById(profileLinkId(profile_id));
}

/** Scrolls the whole row of a link into view, clear of the bars above and below. */
export function revealRow(link: HTMLElement): void {
  link.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
