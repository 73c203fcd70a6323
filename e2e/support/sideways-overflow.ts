import type { Page } from 'playwright';

/** How many pixels the page can be scrolled horizontally. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
