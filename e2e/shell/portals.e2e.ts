import { expect, expectAccessible, remoteTest, test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, profileTable } from '#e2e/support/profile-locators.ts';

const list = /^\/portals\/[^/]+\/consumer-profile\?/;
const forbidden = { object: 'error', ok: false, status: 403, code: 'forbidden', message: 'No.' };

test(
  '/ leads to the first portal, and later to the one last used',
  { tag: '@every-browser' },
  async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveTitle('Profiles · Demo portal');
    await page.goto('/portals/acme');
    await expect(page.getByRole('combobox', { name: /Portal: Acme/ })).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('combobox', { name: /Portal: Acme/ })).toBeVisible();
    await expectNames(page, members(110, 61));
  },
);

test('a remembered portal that is gone gives way to the first', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('portal-profiles.portal', 'no-such-portal'));
  await page.goto('/');
  await expect(page).toHaveTitle('Profiles · Demo portal');
});

test('a slug is redirected to the id, with everything else in the URL', async ({ page, api }) => {
  const portal = await api.getPortal({ portal_id: 'acme' });
  await page.goto('/portals/acme?search=ada@acme&order=asc');
  await expect(page).toHaveURL(`/portals/${portal.id}?search=ada@acme&order=asc`);
  await expectNames(page, ['Ada Lovelace']);
});

for (const path of ['/', '/portals/acme', '/portals/acme/groups?search=staff']) {
  test(`Back leads away from ${path}, and Forward to what it led to`, async ({ page }) => {
    await page.goto('/favicon.svg');
    await page.goto(path);
    await expect(page).toHaveURL(/\/portals\/ptl_/);
    const redirected = page.url();
    await page.goBack();
    await expect(page).toHaveURL('/favicon.svg');
    await page.goForward();
    await expect(page).toHaveURL(redirected);
  });
}

remoteTest(
  'under a slug nothing can be begun that its redirect would take away',
  async ({ page, faults }) => {
    const gate = makeGate();
    faults.add({ path: /^\/portals\/acme$/, action: gate });
    await page.goto('/portals/acme?limit=20');
    await expect(page.getByRole('status', { name: 'Loading portals' })).toBeVisible();
    // The list is requested in the meantime.
    await expect
      .poll(() => faults.requests.map(({ path }) => path))
      .toContainEqual(expect.stringMatching(list));
    await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
    gate.open();
    await expectNames(page, members(110, 91));
    await expect(page).toHaveURL(/\/portals\/ptl_\w+\?limit=20$/);
    expect(faults.requests.filter(({ path }) => list.test(path))).toHaveLength(1);
  },
);

remoteTest(
  'a portal that cannot be had keeps the list back neither by its id nor by its slug',
  async ({ page, api, faults }) => {
    const { id } = await api.getPortal({ portal_id: 'acme' });
    faults.add({ path: /^\/portals\/[^/]+$/, action: { status: 403, body: forbidden } });
    for (const portal_id of ['acme', id]) {
      await page.goto(`/portals/${portal_id}?limit=20`);
      await expectNames(page, members(110, 91));
      await page.getByRole('button', { name: 'Next page' }).click();
      await expectNames(page, members(90, 71));
    }
  },
);

test('the switcher names the portal and goes to another, without the old filters', async ({
  page,
  requests,
}) => {
  await page.goto('/portals/acme?search=ada@acme');
  await expectNames(page, ['Ada Lovelace']);
  expect(requests.all.filter((request) => request.startsWith('GET /portals?'))).toEqual([]);
  await page.getByRole('combobox', { name: /Portal: Acme/ }).click();
  await expect(page.getByRole('option', { name: /Acme/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('option', { name: 'Harbour Studio' }).click();
  await expect(profileTable(page).getByRole('row')).toHaveCount(7 + 1);
  await expect(page).not.toHaveURL(/search/);
});

test('an unknown portal says so and offers the known ones', async ({ page }) => {
  await page.goto('/portals/no-such-portal');
  await expect(page.getByText('Portal not found')).toBeVisible();
  await expect(profileTable(page)).toBeHidden();
  await expect(page.getByRole('combobox', { name: /Switch portal/ })).toHaveText('Select a portal');
  await page.getByRole('link', { name: 'Go to your portals' }).click();
  await expect(page).toHaveTitle('Profiles · Demo portal');
});

test('/portals lists them, and has no keys but the one for the list of keys', async ({ page }) => {
  await page.goto('/portals');
  await expect(page).toHaveTitle('Portals · Portal Profiles');
  await expect(page.getByRole('link', { name: 'Demo portal' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys.getByRole('term')).toHaveText(['Keyboard shortcuts']);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: /^Acme/ }).click();
  await expectNames(page, members(110, 61));
});
