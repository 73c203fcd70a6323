import { profileLinkId } from '#app/profile-list/profile-link.tsx';

/** The link in a profile's row; null if the row is not rendered. */
export function findRowLink(profile_id: string): HTMLElement | null {
  return document.getElementById(profileLinkId(profile_id));
}

/** Scrolls a link's whole row into view, clear of the bars above and below. */
export function scrollRowIntoView(link: HTMLElement): void {
  link.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

/** Waits for a row's link while the table renders its rows. */
export function whenRowRendered(
  find: () => HTMLElement | undefined,
  onFound: (link: HTMLElement) => void,
): void {
  const table = document.querySelector('main table');
  if (table?.ariaBusy !== 'true') return;
  const observer = new MutationObserver(() => {
    const link = find();
    if (link) onFound(link);
    if (link || table.ariaBusy === 'false') observer.disconnect();
  });
  observer.observe(table, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
}
