import type { Page } from 'playwright';
import { expect, remoteTest, test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { openDrawer } from '#e2e/support/profile-locators.ts';

const options = (page: Page) => page.getByRole('listbox').getByRole('option');

test('Enter takes the first result, and the next name replaces the one before', async ({ page }) => {
  await page.goto('/portals/acme');
  await openDrawer(page, 'Member 109');
  await page.getByRole('combobox', { name: 'Assign groups' }).click();
  const search = page.getByLabel('Search groups');
  await search.fill('resea');
  await expect(options(page)).toHaveText([/Research/]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Research', selected: true })).toBeVisible();
  await expect(search).toHaveValue('resea');
  await page.keyboard.type('support');
  await expect(search).toHaveValue('support');
  await expect(options(page)).toHaveText([/Support/]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: 'Support', selected: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
});

test('Enter in the filter filters by the first result, and does nothing where there is none', async ({
  page,
}) => {
  await page.goto('/portals/acme');
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  const search = page.getByLabel('Search groups');
  await search.fill('no such group');
  await expect(page.getByText('No matching groups')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(search).toHaveValue('no such group');
  await search.fill('engin');
  await expect(options(page)).toHaveText([/Engineering/]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Engineering');
});

remoteTest('Enter before the results are there takes the first of them', async ({ page, faults }) => {
  await page.goto('/portals/acme');
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  await expect(options(page).first()).toBeVisible();
  const gate = makeGate();
  faults.add({ path: /consumer-groups\?.*search=engin/, action: gate });
  await page.getByLabel('Search groups').fill('engin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveAttribute('aria-busy', 'true');
  gate.open();
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Engineering');
});
