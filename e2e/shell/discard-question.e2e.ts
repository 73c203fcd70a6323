import type { Page } from 'playwright';
import { portal_id } from '#e2e/support/added-people.ts';
import { changeDialog, selectGroups } from '#e2e/support/bulk-jobs.ts';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import { openPalette, pressEnterOn } from '#e2e/support/palette-locators.ts';
import { rowBox } from '#e2e/support/selection-locators.ts';

const question = (page: Page) => page.getByRole('alertdialog', { name: 'Discard what you entered?' });
const answer = (page: Page, name: string) => question(page).getByRole('button', { name });
const clickOutside = (page: Page) => page.mouse.click(8, 300);

test('a form asks before a click outside, Escape or its cross loses what was typed', async ({ page }) => {
  await page.goto(`/portals/${portal_id}`);
  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: 'Invite someone…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite someone', exact: true });
  const message = dialog.getByLabel('Message');
  await message.fill('Welcome to the portal');
  await clickOutside(page);
  await expect(question(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeHidden();
  await expect(message).toHaveValue('Welcome to the portal');
  await page.keyboard.press('Escape');
  await answer(page, 'Keep editing').click();
  await expect(message).toHaveValue('Welcome to the portal');
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await answer(page, 'Discard').click();
  await expect(dialog).toBeHidden();
});

test('a form without anything typed, and Cancel, close without a question', async ({ page }) => {
  await page.goto(`/portals/${portal_id}/groups`);
  const dialog = page.getByRole('dialog', { name: 'New group' });
  await page.getByRole('button', { name: 'New group' }).click();
  await expect(dialog).toBeVisible();
  await clickOutside(page);
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'New group' }).click();
  await dialog.getByLabel('Description').fill('Those who row');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'New group' }).click();
  await expect(dialog.getByLabel('Description')).toHaveValue('');
});

test('groups picked for many profiles are not lost by a click outside', async ({ page, api }) => {
  const [alpha] = await makeGroups(api, 'acme');
  await page.goto('/portals/acme');
  await rowBox(page, 'Member 109').check();
  const dialog = await selectGroups(page, { assign: [alpha.name] });
  await clickOutside(page);
  await answer(page, 'Keep editing').click();
  await expect(dialog.getByRole('button', { name: `Leave out ${alpha.name}` })).toBeVisible();
  await clickOutside(page);
  await answer(page, 'Discard').click();
  await expect(changeDialog(page)).toBeHidden();
});

/** Opens a screen from another one, to which Back then leads. */
async function openFrom(page: Page, from: string, link: string) {
  await page.goto(from);
  await page.getByRole('link', { name: link, exact: true }).click();
}

const dirtyDialogs = [
  {
    name: 'Invite someone',
    open: async (page: Page) => {
      await openFrom(page, `/portals/${portal_id}/groups`, 'Profiles');
      await page.getByRole('button', { name: 'Add people' }).click();
      await page.getByRole('button', { name: 'Invite someone…' }).click();
      await page.getByRole('dialog', { name: 'Invite someone' }).getByLabel('Message').fill('Welcome');
    },
  },
  {
    name: 'New group',
    open: async (page: Page) => {
      await openFrom(page, `/portals/${portal_id}`, 'Groups');
      await page.getByRole('button', { name: 'New group' }).click();
      await page.getByRole('dialog', { name: 'New group' }).getByLabel('Description').fill('Those who row');
    },
  },
  {
    name: 'Refine',
    open: async (page: Page) => {
      await openFrom(page, `/portals/${portal_id}/groups`, 'Profiles');
      await page.getByRole('button', { name: 'Refine' }).click();
      await page.getByRole('dialog', { name: 'Refine' }).getByLabel('Email domain').fill('acme.example');
    },
  },
];

for (const { name, open } of dirtyDialogs) {
  test(`Back asks before it loses what was entered: ${name}`, async ({ page }) => {
    await open(page);
    const before = page.url();
    await page.evaluate(() => window.history.back());
    await answer(page, 'Keep editing').click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    expect(page.url()).toBe(before);
    await page.evaluate(() => window.history.back());
    await answer(page, 'Discard').click();
    await expect(page.getByRole('dialog', { name })).toBeHidden();
    await expect(page).not.toHaveURL(before);
  });
}

test('a command that leads elsewhere asks, too', async ({ page }) => {
  await page.goto(`/portals/${portal_id}/groups`);
  await page.getByRole('button', { name: 'New group' }).click();
  const dialog = page.getByRole('dialog', { name: 'New group' });
  await dialog.getByLabel('Description').fill('Those who row');
  await openPalette(page);
  await page.keyboard.insertText('Jobs');
  await pressEnterOn(page, 'Go to', 'Jobs');
  await answer(page, 'Keep editing').click();
  await expect(dialog.getByLabel('Description')).toHaveValue('Those who row');
});

test('a command that opens another dialog in its place asks, too', async ({ page }) => {
  await page.goto(`/portals/${portal_id}?status=active`);
  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: 'Invite someone…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite someone', exact: true });
  await dialog.getByLabel('Message').fill('Welcome to the portal');
  const refine = async () => {
    await openPalette(page);
    await page.keyboard.insertText('Refine the list');
    await pressEnterOn(page, 'Filters', 'Refine the list…');
  };
  await refine();
  await answer(page, 'Keep editing').click();
  await expect(dialog.getByLabel('Message')).toHaveValue('Welcome to the portal');
  await refine();
  await answer(page, 'Discard').click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'Refine', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/status=active/);
});
