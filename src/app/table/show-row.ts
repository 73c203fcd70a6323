import { useEffect, useEffectEvent } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { useIsWide } from '#app/lib/use-is-wide.ts';
import { scrollRowIntoView } from '#app/table/scroll-row-into-view.ts';

/** Finds the link in a row; null if the row is not rendered. */
type FindLink = () => HTMLElement | null;

/**
 * Keeps the row of what the drawer shows in sight beside it. A modal drawer covers the list, and shows its row when it
 * closes.
 * @param linkId the element's id of the link in that row
 */
export function useShowOpenRow(linkId: string): void {
  const isWide = useIsWide();
  const isRestored = useNavigationType() === NavigationType.Pop;
  const show = useEffectEvent((id: string) => {
    // Going back, going forward and a reload restore the scroll position.
    if (isRestored && window.scrollY > 0) return undefined;
    return whenRowRendered(() => document.getElementById(id), showRow);
  });
  useEffect(() => (isWide ? show(linkId) : undefined), [linkId, isWide]);
}

/**
 * Finds the element to focus after closing a drawer: the link in its row. The row is scrolled into view separately,
 * since focusing it does not scroll and going back restores a scroll position first. While the rows are still
 * rendering, the content area takes the focus and passes it on to the row.
 */
export function returnFocusToRow(findLink: FindLink): HTMLElement | null {
  const link = findLink();
  if (link) {
    queueMicrotask(() => showRow(link));
    return link;
  }
  const content = document.getElementById('content');
  whenRowRendered(findLink, (renderedLink) => {
    if (!content?.contains(document.activeElement)) return;
    renderedLink.focus({ preventScroll: true });
    showRow(renderedLink);
  });
  return content;
}

/** Scrolls to a row unless the whole of it can be seen already: a row that is clicked must not move. */
function showRow(link: HTMLElement): void {
  const row = link.closest('tr');
  if (!row) return;
  const { left } = link.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  const isInSight = [top + 1, bottom - 1].every((y) => row.contains(document.elementFromPoint(left + 1, y)));
  if (!isInSight) scrollRowIntoView(link);
}

/**
 * Waits for a row's link while the table renders its rows.
 * @returns a function that stops waiting
 */
function whenRowRendered(findLink: FindLink, onFound: (link: HTMLElement) => void): (() => void) | undefined {
  const rendered = findLink();
  if (rendered) {
    onFound(rendered);
    return undefined;
  }
  const table = document.querySelector('main table');
  if (table?.ariaBusy !== 'true') return undefined;
  const observer = new MutationObserver(() => {
    const link = findLink();
    if (link) onFound(link);
    if (link || table.ariaBusy === 'false') observer.disconnect();
  });
  observer.observe(table, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
  return () => observer.disconnect();
}
