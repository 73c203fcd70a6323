import type { Locator, Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';

/** The checkbox of a row, by the profile's name. */
export function rowBox(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
}

/** The checkbox for all rows of the page. */
export function pageBox(page: Page): Locator {
  return page.getByRole('checkbox', { name: 'Select all profiles on this page' });
}

export function selectionBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Selection' });
}

/** Waits until the page shows a selection such as `2 profiles selected`, even behind a dialog. */
export async function expectSelected(page: Page, text: string): Promise<void> {
  const behind = { includeHidden: true };
  const status = page.getByRole('main', behind).getByRole('status', behind);
  await expect(status.filter({ hasText: new RegExp(`^${text}$`) })).toBeAttached();
}

/** Opens a dialog that selects profiles. It can close at once, when everyone is selected. */
export async function openSelectDialog(page: Page, strategy: string, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Select', exact: true })
    .getByRole('button', { name: strategy })
    .click();
  return page.getByRole('dialog', { name: title, exact: true });
}
