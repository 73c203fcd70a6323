import type { Locator, Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';
import { pageBox } from '#e2e/support/selection-locators.ts';

/** The dialog that changes groups, whatever number its title shows. */
export function changeDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Change groups for/ });
}

/** Selects every row of the current page. */
export async function selectPage(page: Page): Promise<void> {
  await pageBox(page).check();
}

/** Opens the dialog and selects groups in it. */
export async function selectGroups(
  page: Page,
  { assign = [], remove = [] }: { assign?: readonly string[]; remove?: readonly string[] },
): Promise<Locator> {
  await page.getByRole('button', { name: 'Change groups' }).click();
  const dialog = changeDialog(page);
  await expect(dialog).toBeVisible();
  await pickGroups(page, 'Select groups to assign', assign);
  await pickGroups(page, 'Select groups to remove', remove);
  return dialog;
}

async function pickGroups(page: Page, picker: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await page.getByRole('combobox', { name: picker }).click();
  for (const name of names) {
    await page.getByRole('combobox', { name: 'Search groups' }).fill(name);
    await page.getByRole('option', { name }).first().click();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
}

/** Starts the job that the dialog previews. */
export async function start(page: Page): Promise<void> {
  await changeDialog(page)
    .getByRole('button', { name: /^Change \d/ })
    .click();
  // A job of tens of thousands of rows is first written to disk.
  await expect(changeDialog(page)).toBeHidden({ timeout: 60_000 });
}

/** The summary of jobs above the list. */
export function jobStrip(page: Page): Locator {
  return page.getByRole('region', { name: 'Jobs' });
}
