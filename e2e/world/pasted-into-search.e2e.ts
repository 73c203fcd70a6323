import type { Locator, Page } from 'playwright';
import { expect, test } from '#e2e/support/fixtures.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { expectSelected } from '#e2e/support/selection-locators.ts';

const column = (count: number) =>
  members(count, 1)
    .map((name) => `${name.toLowerCase().replace(' ', '')}@acme.example\n`)
    .join('');
const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const search = (page: Page) => page.getByLabel('Search name, email or ID');
const list = (page: Page) => page.getByRole('dialog', { name: 'Select from a list', exact: true });

test.beforeEach(async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  // What notices a paste loads after the list.
  await expect(notices(page)).toBeAttached();
});

async function paste(field: Locator, text: string) {
  await field.page().evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await field.press('Control+v');
}

test('a column of emails pasted into the search is led to the dialog that takes it', async ({ page }) => {
  await paste(search(page), column(30));
  await expect(notices(page)).toContainText('Pasted text was cut to fit 500 characters');
  await expect(page).toHaveURL(/search=/);
  await notices(page).getByRole('button', { name: 'Select from a list' }).click();
  await expect(list(page).getByText('30 emails or IDs', { exact: true })).toBeVisible();
  await list(page).getByRole('button', { name: 'Look up' }).click();
  await list(page).getByRole('button', { name: 'Select 30 profiles' }).click();
  await expectSelected(page, '30 profiles selected');
});

test('so are a few emails, which fit but find nobody', async ({ page }) => {
  await paste(search(page), column(3));
  await expect(notices(page)).toContainText('The search looks for one text');
  await expect(page).toHaveURL(/search=/);
  await notices(page).getByRole('button', { name: 'Select from a list' }).click();
  await expect(list(page).getByText('3 emails or IDs', { exact: true })).toBeVisible();
});

test('so is a column pasted into the search of another screen', async ({ page }) => {
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await paste(page.getByLabel('Search name, description or ID'), column(30));
  await notices(page).getByRole('button', { name: 'Select from a list' }).click();
  await expect(list(page).getByText('30 emails or IDs', { exact: true })).toBeVisible();
});

test('one person is searched for, however the address was copied', async ({ page }) => {
  await paste(search(page), '[member109@acme.example](mailto:member109@acme.example)');
  await expectNames(page, ['Member 109']);
  await expect(notices(page)).not.toContainText(/\w/);
});

test('a long text is cut with a word, and one that fits without', async ({ page }) => {
  await paste(search(page), 'Member 109 ');
  await expectNames(page, ['Member 109']);
  await expect(notices(page)).not.toContainText(/\w/);
  await search(page).press('Control+a');
  await paste(search(page), 'x'.repeat(500));
  await expect(search(page)).toHaveValue('x'.repeat(500));
  await expect(notices(page)).not.toContainText(/\w/);
  await search(page).press('End');
  await paste(search(page), 'y');
  await expect(notices(page)).toContainText('Pasted text was cut to fit 500 characters');
  await expect(notices(page).getByRole('button', { name: 'Select from a list' })).toHaveCount(0);
});
