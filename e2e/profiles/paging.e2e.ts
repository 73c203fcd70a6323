import { expect, remoteTest, test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, profileTable } from '#e2e/support/profile-locators.ts';

const oldestFirst = [
  'Ada Lovelace',
  'José García',
  '张伟',
  'محمد الفارسي',
  "Renée O'Connor",
  'Maximiliana Theodora Wilhelmina Alexandrina Charlotte Friederike Konstantia von und zu Hohenlohe-Langenburg-Schillingsfu',
  '<b>bold</b>',
  'Noor Broken',
  'Nobody Assigned',
  'Mina Many',
];

test('next and previous traverse all pages, and back to the first page', async ({ page, requests }) => {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  await expect(page.getByRole('button', { name: 'Previous page' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('button', { name: 'First page' })).toHaveAttribute('aria-disabled', 'true');

  requests.clear();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expectNames(page, members(60, 11));
  expectAskedOnce(requests.all);

  await page.getByRole('button', { name: 'Next page' }).click();
  await expectNames(page, [...members(10, 1), ...oldestFirst.toReversed()]);
  await expect(page.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true');

  requests.clear();
  await page.getByRole('button', { name: 'Previous page' }).click();
  await expectNames(page, members(60, 11));
  expectAskedOnce(requests.all);
  await expect(page).toHaveURL(/before=/);

  await page.getByRole('button', { name: 'First page' }).click();
  await expectNames(page, members(110, 61));
  await expect(page).not.toHaveURL(/after|before/);
});

test('a disabled pager button says why and stays in reach of the keyboard', async ({ page }) => {
  await page.goto('/portals/acme');
  const previous = page.getByRole('button', { name: 'Previous page' });
  await expect(previous).toHaveAccessibleDescription('This is the first page');
  await previous.focus();
  await expect(previous).toBeFocused();
  await page.keyboard.press('Enter');
  await expectNames(page, members(110, 61));
});

remoteTest('an impatient click on Next counts once', async ({ page, faults }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  const before = await page.evaluate(() => history.length);
  const gate = makeGate();
  faults.add({ path: /[?&]after=/, action: gate });
  await page.getByRole('button', { name: 'Next page' }).dblclick();
  gate.open();
  await expectNames(page, members(90, 71));
  expect((await page.evaluate(() => history.length)) - before).toBe(1);
});

remoteTest(
  'Next on the rows of the former order does not skip rows of the new one',
  async ({ page, faults }) => {
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    const gate = makeGate();
    faults.add({ path: /order=asc/, action: gate });
    await page.getByRole('button', { name: 'Created' }).click();
    await expect(page).toHaveURL(/order=asc/);
    await page.getByRole('button', { name: 'Next page' }).press('Enter');
    gate.open();
    await expectNames(page, [...oldestFirst, ...members(1, 10)]);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, members(11, 30));
  },
);

remoteTest(
  'while another list loads, the pager does not say which page this is',
  async ({ page, faults }) => {
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, members(90, 71));
    const gate = makeGate();
    faults.add({ path: /order=asc/, action: gate });
    await page.getByRole('button', { name: 'Created' }).click();
    const next = page.getByRole('button', { name: 'Next page' });
    await expect(next).toHaveAccessibleDescription('The list isn’t loaded');
    gate.open();
    await expectNames(page, [...oldestFirst, ...members(1, 10)]);
    await expect(next).toBeEnabled();
    await expect(page.getByRole('button', { name: 'Previous page' })).toHaveAccessibleDescription(
      'This is the first page',
    );
  },
);

test('no total is shown, only how many are on the page, and that to screen readers too', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expect(page.getByText('20 profiles shown')).toBeAttached();
});

test('an empty page with a cursor says so and offers the first page', async ({ page }) => {
  await page.goto('/portals/acme?after=0&order=desc');
  await expect(page.getByText('Nothing on this page')).toBeVisible();
  await expect(page.getByText('No matching profiles')).toBeHidden();
  await page.getByRole('button', { name: 'First page' }).first().click();
  await expectNames(page, members(110, 61));
});

test('the previous page of an emptied page is still in reach', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', order: 'desc', limit: 50 });
  await page.goto(`/portals/acme?after=${items.at(-1)?.id}&search=nothing`);
  await expect(page.getByText('Nothing on this page')).toBeVisible();
  await expect(page.getByRole('button', { name: 'First page' }).first()).toBeVisible();
});

test('while the next page loads, the present one stays', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(profileTable(page)).toBeVisible();
  await expectNames(page, members(90, 71));
});

/** Asserts that each page was requested once, whether on navigation or prefetched. */
function expectAskedOnce(requests: string[]): void {
  expect(requests.length).toBeGreaterThan(0);
  expect(requests).toEqual([...new Set(requests)]);
}
