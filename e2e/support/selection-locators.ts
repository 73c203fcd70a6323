import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';

/** The box of a row, by the name of its profile. */
export function rowBox(page: Page, name: string): Locator {
  return page.getByRole('checkbox', { name: `Select ${name}`, exact: true });
}

/** The box for all rows of the page. */
export function pageBox(page: Page): Locator {
  return page.getByRole('checkbox', { name: 'Select all profiles on this page' });
}

export function selectionBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Selection' });
}

/** Waits until the page says so many are selected, as in `2 profiles selected`, be it behind a dialog. */
export async function expectSelected(page: Page, text: string): Promise<void> {
  const behind = { includeHidden: true };
  const status = page.getByRole('main', behind).getByRole('status', behind);
  await expect(status.filter({ hasText: new RegExp(`^${text}$`) })).toBeAttached();
}

/** Opens a way to choose by the list's button, and waits for its dialog. */
export async function openSelectDialog(page: Page, way: string, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('dialog', { name: 'Select', exact: true }).getByRole('button', { name: way }).click();
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}
