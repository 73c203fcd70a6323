/** Scrolls a link's whole row into view, clear of the bars above and below. */
export function scrollRowIntoView(link: HTMLElement): void {
  link.closest('tr')?.scrollIntoView({ block: 'nearest' });
}
