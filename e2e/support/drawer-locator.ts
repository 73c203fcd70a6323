import type { Locator, Page } from 'playwright';

/** The drawer of what has this name: a dialog, or in a wide window a region beside the list. */
export function drawerNamed(page: Page, name: string): Locator {
  const named = { name, exact: true };
  return page.getByRole('dialog', named).or(page.getByRole('region', named));
}
