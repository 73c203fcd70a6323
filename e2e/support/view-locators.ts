import type { Locator, Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';

/** The button of the saved views, whichever view is selected. */
export function viewsButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Views?(:|$)/ });
}

export async function openViews(page: Page): Promise<Locator> {
  await viewsButton(page).click();
  const menu = page.getByRole('dialog', { name: 'Views' });
  await expect(menu).toBeVisible();
  return menu;
}

/** Saves the current list as a view, and waits until that view is selected. */
export async function saveView(page: Page, name: string): Promise<void> {
  const menu = await openViews(page);
  const field = menu.getByLabel('Save this list as a view');
  await field.fill(name);
  await field.press('Enter');
  await expect(menu).toBeHidden();
  await expect(viewsButton(page)).toHaveAccessibleName(`View: ${name}`);
}

/** Opens the menu of columns and density. */
export async function openDisplay(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Columns and density' }).click();
  const menu = page.getByRole('dialog', { name: 'Columns and density' });
  await expect(menu).toBeVisible();
  return menu;
}

/** Asserts the titles and order of the table's columns, without the checkbox column. */
export async function expectColumns(page: Page, names: string[]): Promise<void> {
  // The title of Created includes the sort order.
  const titles = names.map((name) => new RegExp(`^${name}`));
  await expect(page.getByRole('columnheader')).toHaveText([/^$/, ...titles]);
}
