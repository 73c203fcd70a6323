import { expect, test } from '#e2e/support/fixtures.ts';
import { expectAnnounced } from '#e2e/support/announcements.ts';
import { members, profileRow, profileTable, expectNames } from '#e2e/support/profile-locators.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=100&order=asc');
});

test(
  'a row tells who it is, where they stand and what they have',
  { tag: '@every-browser' },
  async ({ page, api }) => {
    const { items } = await api.listProfiles({ portal_id: 'acme', search: 'ada@acme.example' });
    const row = profileRow(page, 'Ada Lovelace');
    await expect(row.getByRole('cell')).toHaveText([
      '',
      /Ada Lovelace/,
      'ada@acme.example',
      'Active',
      /Engineering.*Assigned manually.*Research.*Assigned manually/,
      items[0]?.consumer_id ?? '',
      /ago$/,
    ]);
  },
);

test('the columns are named, and Created is the one that sorts', async ({ page }) => {
  const headers = profileTable(page).getByRole('columnheader');
  await expect(headers).toHaveText(['', /Name/, 'Email', 'Status', 'Groups', 'Consumer ID', /Created/]);
  await expect(headers.getByRole('button')).toHaveCount(1);
  await expect(page.getByRole('columnheader', { name: 'Created' })).toHaveAttribute('aria-sort', 'ascending');
});

test(
  'newest come first, and a click on Created turns the order around',
  { tag: '@every-browser' },
  async ({ page }) => {
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    await page.getByRole('button', { name: /Created/ }).click();
    await expect(page.getByRole('columnheader', { name: 'Created' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(profileTable(page).getByRole('link').first()).toHaveText('Ada Lovelace');
    await expect(page).toHaveURL(/order=asc/);
  },
);

test('a picture that is missing or broken gives way to the initials', async ({ page }) => {
  await expect(profileRow(page, 'Ada Lovelace').locator('img')).toBeVisible();
  await expect(profileRow(page, 'Noor Broken').getByText('NB', { exact: true })).toBeVisible();
  await expect(profileRow(page, 'Nobody Assigned').getByText('NA', { exact: true })).toBeVisible();
  await expect(profileRow(page, 'Noor Broken').locator('img')).toHaveCount(0);
});

test('groups beyond what fits are counted, and named on focus', async ({ page }) => {
  const more = profileRow(page, 'Mina Many').getByRole('button', { name: /More groups/ });
  await expect(more).toHaveText('+7');
  await more.focus();
  await expect(page.getByText(/On call, Research, Support/)).toBeVisible();
});

test('the time is relative, and absolute on hover', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'ada@acme.example' });
  const time = profileRow(page, 'Ada Lovelace').locator('time');
  await expect(time).toHaveAttribute('datetime', items[0]?.created_at ?? '');
  const year = new Date(items[0]?.created_at ?? '').getUTCFullYear();
  const absolute = page.getByText(new RegExp(`${year}.*UTC`));
  await expect(absolute).toHaveCount(0);
  await time.hover();
  await expect(absolute.first()).toBeVisible();
});

test('beside its check box, a row is one stop of the Tab key', async ({ page }) => {
  await profileRow(page, 'Ada Lovelace').getByRole('checkbox').focus();
  await page.keyboard.press('Tab');
  await expect(profileRow(page, 'Ada Lovelace').getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  const next = profileTable(page).getByRole('row').nth(2);
  await expect(next.getByRole('checkbox')).toBeFocused();
});

test('the consumer id is copied', async ({ page, api, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'ada@acme.example' });
  await profileRow(page, 'Ada Lovelace').getByRole('button', { name: 'Copy Consumer ID' }).click();
  await expectAnnounced(page, 'Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(items[0]?.consumer_id);
});

test(
  'markup in a name is text, and a right-to-left name keeps its direction',
  { tag: '@every-browser' },
  async ({ page }) => {
    await expect(profileRow(page, '<b>bold</b>')).toBeVisible();
    await expect(profileTable(page).locator('b')).toHaveCount(0);
    const name = profileTable(page).getByText('محمد الفارسي', { exact: true });
    expect(await name.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  },
);

test('opening the page asks the API at most three times, never once per row', async ({ page, requests }) => {
  await page.goto('/portals/acme?limit=50');
  await expectNames(page, members(110, 61));
  expect(requests.all.length).toBeLessThanOrEqual(3);
  expect(requests.all.filter((request) => /consumer-profile\//.test(request))).toEqual([]);
});

test('a link by slug with a group filter asks no more either', async ({ page, api, requests }) => {
  const groups = await api.listGroups({ portal_id: 'acme', search: 'Design' });
  await page.goto(`/portals/acme?consumer_group_id=${groups.items[0]?.id}`);
  await expect(page.getByRole('combobox', { name: 'Group: Design' })).toBeVisible();
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  await expect(page).not.toHaveURL(/portals\/acme/);
  expect(requests.all.length, requests.all.join('\n')).toBeLessThanOrEqual(3);
});

test('who presses where rows are still to come opens nobody, and nothing moves when they have come', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const waiting: FrameRequestCallback[] = [];
    const frame = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = (callback) => waiting.push(callback);
    addEventListener('go on', () => {
      globalThis.requestAnimationFrame = frame;
      waiting.forEach((callback) => frame(callback));
    });
  });
  await page.goto('/portals/acme?limit=100');
  const rows = profileTable(page).getByRole('row');
  await expect(rows.nth(10)).toBeVisible();
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'true');
  const height = (await profileTable(page).boundingBox())?.height;
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.mouse.click(600, 300);

  await page.evaluate(() => dispatchEvent(new Event('go on')));
  await expect(rows).toHaveCount(101);
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  expect((await profileTable(page).boundingBox())?.height).toBe(height);
  await page.mouse.click(600, 300);
  await expect(page.getByRole('dialog')).toBeVisible();
});
