import type { Locator, Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';
import { allProfiles, type Api } from '#e2e/support/group-members.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** What the page says of the reading of a refined list. */
export function refinedList(page: Page): Locator {
  return page.getByRole('region', { name: 'Refined list' });
}

export async function openRefine(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Refine', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Refine', exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Picks groups in the dialog, such as those of “Groups to have”. */
export async function pickRefineGroups(page: Page, picker: string, ...names: string[]): Promise<void> {
  const button = page.getByRole('combobox', { name: picker, exact: true });
  await button.click();
  for (const name of names) {
    await page.getByRole('combobox', { name: 'Search groups' }).fill(name);
    await page.getByRole('option', { name }).first().click();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
}

export async function submitRefine(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Refine', exact: true });
  await dialog.getByRole('button', { name: 'Refine', exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Names of the profiles that match, newest first. */
export async function namesOf(
  api: Api,
  portal_id: string,
  matches: (profile: ReceivedProfile) => boolean,
): Promise<string[]> {
  const names: string[] = [];
  for await (const profile of allProfiles(api, portal_id)) if (matches(profile)) names.unshift(profile.name);
  return names;
}

/** The IDs of groups by name. */
export async function groupIds(api: Api, portal_id: string, ...names: string[]): Promise<string[]> {
  const { items } = await api.listGroups({ portal_id, limit: 100 });
  return names.map((name) => items.find((group) => group.name === name)?.id ?? name);
}
