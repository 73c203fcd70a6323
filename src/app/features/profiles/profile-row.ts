import { profileLinkId } from '#app/list/profile-link.tsx';

/** The link that opens a profile from its row, if the row is there. */
export function rowLink(profile_id: string): HTMLElement | null {
  return document.getElementById(profileLinkId(profile_id));
}

/** Scrolls the whole row of a link into view, clear of the bars above and below. */
export function revealRow(link: HTMLElement): void {
  link.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

/** Waits for a row's link while the table is drawing its rows. */
export function whenDrawn(find: () => HTMLElement | undefined, then: (link: HTMLElement) => void): void {
  const table = document.querySelector('main table');
  if (table?.ariaBusy !== 'true') return;
  const observer = new MutationObserver(() => {
    const link = find();
    if (link) then(link);
    if (link || table.ariaBusy === 'false') observer.disconnect();
  });
  observer.observe(table, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
}
