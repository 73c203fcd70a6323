import { expect, test } from '#e2e/support/fixtures.ts';
import {
  expectNames,
  heldGroup,
  members,
  openDrawer,
  profileDrawer,
  profileTable,
} from '#e2e/support/profile-locators.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
});

test(
  'shows every attribute, ids with copy, times both ways, and the groups with their sources',
  { tag: '@every-browser' },
  async ({ page, api }) => {
    const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member109@' });
    const profile = items[0];
    const drawer = await openDrawer(page, 'Member 109');
    for (const text of [profile?.email, profile?.id, profile?.consumer_id]) {
      await expect(drawer.getByText(text ?? '', { exact: true }).first()).toBeVisible();
    }
    await expect(drawer.getByRole('button', { name: /^Copy/ })).toHaveCount(3);
    await expect(drawer.getByText('Active', { exact: true })).toBeVisible();
    const created = drawer
      .getByRole('definition')
      .filter({ has: page.locator('time') })
      .first();
    await expect(created).toContainText(/ago/);
    await expect(created).toContainText(/UTC/);
    await expect(heldGroup(page, 'Engineering')).toContainText('Assigned manually');
    await expect(heldGroup(page, 'Personal Group for member109@acme.example')).toContainText('Personal');
  },
);

test('the drawer has the profile’s name, and so has the tab', async ({ page }) => {
  await expect(page).toHaveTitle('Profiles · Acme');
  const drawer = await openDrawer(page, 'Member 110');
  await expect(drawer).toHaveAccessibleName('Member 110');
  await expect(page).toHaveTitle('Member 110 · Profiles · Acme');
  await page.keyboard.press('Escape');
  await expect(page).toHaveTitle('Profiles · Acme');
});

test('a click anywhere in the row opens it, with at most one request', async ({ page, requests }) => {
  // No other test changes this profile: with a history, the drawer would also request the names of its groups.
  await page.goto('/portals/acme?limit=20&order=asc');
  await profileTable(page).getByText('member003@acme.example', { exact: true }).last().waitFor();
  requests.clear();
  await profileTable(page).getByText('member003@acme.example', { exact: true }).last().click();
  await expect(profileDrawer(page, 'Member 003')).toBeVisible();
  await expect(heldGroup(page, 'Engineering')).toBeVisible();
  await expect(page.getByText('No changes yet')).toBeVisible();
  expect(requests.all).toHaveLength(1);
  expect(requests.all[0]).toMatch(/^GET .*\/consumer-profile\//);
});

test('works for a profile that is not on the page, and keeps the list’s query', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'ada@acme' });
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}/profiles/${items[0]?.id}?limit=20`);
  await expect(profileDrawer(page, 'Ada Lovelace')).toBeVisible();
  await page.getByRole('button', { name: 'Close profile' }).click();
  await expectNames(page, members(110, 91));
  await expect(page).toHaveURL(`${pathname}?limit=20`);
});

test('closes by Escape, by a click outside, by its cross and by back', async ({ page }) => {
  const ways = [
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(200, 400),
    () => page.getByRole('button', { name: 'Close profile' }).click(),
    () => page.goBack(),
  ];
  for (const close of ways) {
    await openDrawer(page, 'Member 108');
    await close();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page).not.toHaveURL(/profiles/);
  }
});

test(
  'the focus goes into the drawer, stays there, and returns to the row',
  { tag: '@every-browser' },
  async ({ page }) => {
    const link = profileTable(page).getByRole('link', { name: 'Member 107', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    const drawer = profileDrawer(page, 'Member 107');
    await expect(drawer).toBeVisible();
    for (let presses = 0; presses < 15; presses++) {
      await page.keyboard.press('Tab');
      // What brings the focus back at the end of the drawer may take a moment.
      await expect
        .poll(() => drawer.evaluate((element) => element.contains(document.activeElement)))
        .toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(link).toBeFocused();
  },
);

test('Escape closes the innermost layer first', async ({ page }) => {
  await openDrawer(page, 'Member 106');
  await page.getByRole('combobox', { name: 'Assign groups' }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(profileDrawer(page, 'Member 106')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a group that cannot be removed says why, in reach of the keyboard', async ({ page }) => {
  await openDrawer(page, 'Member 105');
  const personal = heldGroup(page, 'Personal Group for member105@acme.example');
  const remove = personal.getByRole('button', { name: /^Remove/ });
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toHaveAccessibleDescription('Personal groups can’t be removed.');
  await remove.focus();
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(personal.getByText('Will be removed')).toBeHidden();
});

test('each source of a group is told in plain words', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'demo', limit: 100 });
  const profile = items.find(({ groups }) =>
    ['default', 'sso', 'manual', 'user'].every((via) => groups?.some((held) => held.assigned_via === via)),
  );
  await page.goto(`/portals/demo/profiles/${profile?.id}`);
  const groups = page.getByRole('dialog').getByRole('list', { name: 'Groups' });
  for (const words of [
    'Assigned manually',
    'From the identity provider',
    'Everyone in the portal',
    'Personal to this profile',
  ]) {
    await expect(groups.getByText(words).first()).toBeVisible();
  }
  const fixed = groups.getByRole('listitem').filter({ hasNotText: 'Assigned manually' });
  const disabled = fixed.getByRole('button', { name: /^Remove/, disabled: true });
  await expect(disabled).toHaveCount(await fixed.count());
});

test('an unknown profile says so', async ({ page }) => {
  await page.goto('/portals/acme/profiles/nobody');
  await expect(page.getByText('Profile not found')).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expectNames(page, members(110, 61));
});
