import type { Locator, Page } from 'playwright';
import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect } from '#e2e/browsers/expect.ts';

export function profileTable(page: Page): Locator {
  return page.getByRole('table', { name: 'Consumer profiles' });
}

/** The row of a profile, by the profile's name. */
export function profileRow(page: Page, name: string): Locator {
  return profileTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
}

/** Asserts the names in the table, top to bottom; waits until they appear. */
export async function expectNames(page: Page, names: string[]): Promise<void> {
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  await expect(profileTable(page).getByRole('link')).toHaveText(names);
}

/** `members(3, 1)` returns Member 003, Member 002 and Member 001. */
export function members(from: number, to: number): string[] {
  const step = from > to ? -1 : 1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => memberName(from + index * step));
}

function memberName(number: number): string {
  return `Member ${String(number).padStart(3, '0')}`;
}

/** Opens a profile from the table and waits for its drawer. */
export async function openDrawer(page: Page, name: string): Promise<Locator> {
  await profileTable(page).getByRole('link', { name, exact: true }).click();
  const drawer = drawerNamed(page, name);
  await expect(drawer).toBeVisible();
  return drawer;
}

/** Opens the group picker and toggles groups in it. */
export async function pickGroups(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('combobox', { name: 'Assign groups' }).click();
  for (const name of names) await page.getByRole('option', { name }).first().click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
}

export async function closeDrawer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close profile' }).click();
  await expect(page.getByRole('button', { name: 'Close profile' })).toBeHidden();
}

/** Shows the groups of the open drawer that everyone has, which are folded into one line. */
export async function unfoldSharedGroups(page: Page): Promise<void> {
  await page.getByText(/^Default and personal groups/).click();
}

/** A group in the open drawer, by the group's name. */
export function heldGroup(page: Page, name: string): Locator {
  return page
    .getByRole('list', { name: 'Groups' })
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) });
}
