import type { Locator } from 'playwright';

/** The texts of those elements that have less room than they need, and so end in an ellipsis. */
export function truncatedTexts(elements: Locator): Promise<(string | null)[]> {
  return elements.evaluateAll((found) => {
    // An inline element is cut by the block around it, and browsers disagree about its own size.
    const blockOf = (element: Element): Element =>
      getComputedStyle(element).display === 'inline' && element.parentElement
        ? blockOf(element.parentElement)
        : element;
    return found
      .filter((element) => blockOf(element).scrollWidth > blockOf(element).clientWidth)
      .map(({ textContent }) => textContent);
  });
}
