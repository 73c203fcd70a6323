import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import {
  expectNames,
  heldGroup,
  members,
  openDrawer,
  profileRow,
  profileTable,
  unfoldSharedGroups,
} from '#e2e/support/profile-locators.ts';
import { stopClock } from '#e2e/support/stop-clock.ts';

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
    await unfoldSharedGroups(page);
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

test('a click anywhere in the row opens it, with one request of the profile', async ({ page, requests }) => {
  await page.goto('/portals/acme?limit=20&order=asc');
  await profileTable(page).getByText('member003@acme.example', { exact: true }).last().waitFor();
  requests.clear();
  await profileTable(page).getByText('member003@acme.example', { exact: true }).last().click();
  await expect(drawerNamed(page, 'Member 003')).toBeVisible();
  await expect(heldGroup(page, 'Engineering')).toBeVisible();
  // Of other tests, it can have entries. Then it asks for the names of their groups, too.
  const history = page.getByRole('region', { name: 'Audit log' });
  await expect(history.getByRole('listitem').or(history.getByText('No changes yet')).first()).toBeVisible();
  const ofProfiles = requests.all.filter((request) => request.includes('/consumer-profile'));
  expect(ofProfiles).toEqual([expect.stringMatching(/^GET .*\/consumer-profile\//)]);
});

test('with Ctrl or ⌘, a click on a row opens it in another tab, as one on its name does', async ({
  page,
  context,
}) => {
  const row = profileTable(page).getByRole('row').filter({ hasText: 'Member 107' });
  const opened = context.waitForEvent('page');
  await row.getByText('Active', { exact: true }).click({ modifiers: ['ControlOrMeta'] });
  await expect(drawerNamed(await opened, 'Member 107')).toBeVisible();
  await expect(drawerNamed(page, 'Member 107')).toHaveCount(0);
});

test('a list that is no longer fresh is not read again under the pointer', async ({ page, requests }) => {
  await stopClock(page);
  await page.goto('/portals/acme?limit=20&order=asc');
  await profileTable(page).getByText('member003@acme.example', { exact: true }).last().waitFor();
  await page.clock.runFor(60_000);
  requests.clear();
  await openDrawer(page, 'Member 003');
  await expect(heldGroup(page, 'Engineering')).toBeVisible();
  await page.clock.runFor(1000);
  expect(requests.all.filter((request) => /consumer-profile\?/.test(request))).toEqual([]);
});

test('works for a profile that is not on the page, and keeps the list’s query', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'ada@acme' });
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}/profiles/${items[0]?.id}?limit=20`);
  await expect(drawerNamed(page, 'Ada Lovelace')).toBeVisible();
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

test('its cross pressed again while it closes still leads to the list', async ({ page }) => {
  await openDrawer(page, 'Member 106');
  await page.getByRole('button', { name: 'Close profile' }).evaluate((cross: HTMLElement) => {
    window.addEventListener('popstate', () => cross.click(), { once: true });
    cross.click();
    cross.click();
  });
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectNames(page, members(110, 61));
  await openDrawer(page, 'Member 106');
  await page.getByRole('button', { name: 'Close profile' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expectNames(page, members(110, 61));
});

test(
  'the focus goes into the drawer, stays there, and returns to the row',
  { tag: '@every-browser' },
  async ({ page }) => {
    const link = profileTable(page).getByRole('link', { name: 'Member 107', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    const drawer = drawerNamed(page, 'Member 107');
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
  await expect(drawerNamed(page, 'Member 106')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a group that cannot be removed says why, in reach of the keyboard', async ({ page }) => {
  await openDrawer(page, 'Member 105');
  await unfoldSharedGroups(page);
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
  await unfoldSharedGroups(page);
  for (const words of [
    'Assigned manually',
    'Managed by your identity provider',
    'Everyone in the portal',
    'Personal to this profile',
  ]) {
    await expect(groups.getByText(words).first()).toBeVisible();
  }
  const fixed = groups.getByRole('listitem').filter({ hasNotText: 'Assigned manually' });
  const disabled = fixed.getByRole('button', { name: /^Remove/, disabled: true });
  await expect(disabled).toHaveCount(await fixed.count());
});

test('an old time is a date in the row, and in the drawer an age beside the time in full', async ({
  page,
}) => {
  await page.clock.setFixedTime(new Date(Date.now() + 400 * 86_400_000));
  await page.reload();
  await expectNames(page, members(110, 61));
  await expect(profileRow(page, 'Member 110').locator('time')).toHaveText(/^\w+ \d+, \d{4}$/);
  const drawer = await openDrawer(page, 'Member 110');
  const created = drawer
    .getByRole('definition')
    .filter({ has: page.locator('time') })
    .first();
  await expect(created.locator('time')).toHaveText('1 year ago');
  await expect(created).toContainText(/\w+ \d+, \d{4}, \d\d:\d\d:\d\d .*UTC/);
});

test('what everyone has is folded into one line, after what sets a profile apart', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'demo', limit: 100 });
  const profile = items.find(({ groups }) =>
    ['default', 'sso', 'manual', 'user'].every((via) => groups?.some((held) => held.assigned_via === via)),
  );
  const namesVia = (...vias: string[]) =>
    (profile?.groups ?? [])
      .filter((held) => vias.includes(held.assigned_via))
      .map(({ group }) => group.name)
      .toSorted();
  await page.goto(`/portals/demo/profiles/${profile?.id}`);
  const drawer = page.getByRole('dialog');
  const own = drawer.getByRole('list', { name: 'Groups', exact: true });
  await expect(own.getByRole('link').first()).toBeVisible();
  const ownNames = await own.getByRole('link').allTextContents();
  expect(ownNames.toSorted()).toEqual(namesVia('manual', 'sso'));
  await expect(own.getByRole('listitem').first()).toContainText('Manual');
  await expect(own.getByRole('listitem').last()).toContainText('SSO');

  const shared = namesVia('default', 'user');
  const line = drawer.getByText(`Default and personal groups (${shared.length})`);
  await expect(drawer.getByRole('link', { name: shared[0] })).toBeHidden();
  await expectAccessible(page);
  await line.focus();
  await page.keyboard.press('Enter');
  const folded = drawer.getByRole('list', { name: /^Default and personal/ });
  await expect(folded.getByRole('listitem')).toHaveCount(shared.length);
  await expectAccessible(page);
});

test('a group of a profile has its description, and its source as a badge and in full on hover', async ({
  page,
  api,
}) => {
  const group = await api.createGroup({
    portal_id: 'acme',
    name: 'Night watch',
    description: 'Answers the phone at night',
  });
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member104@' });
  await api.assignGroups({
    portal_id: 'acme',
    consumer_profile_id: items[0]?.id ?? '',
    group_ids: [group.id],
  });
  await page.reload();
  const chip = profileRow(page, 'Member 104').getByTitle('Night watch · Assigned manually');
  await expect(chip).toHaveText(/Night watch \(Assigned manually\)/);
  await openDrawer(page, 'Member 104');
  const row = heldGroup(page, 'Night watch');
  await expect(row).toContainText('Answers the phone at night');
  await expect(row.getByTitle('Assigned manually')).toHaveText(/^Manual/);
  await row.getByRole('button', { name: 'Remove Night watch' }).click();
  await expect(row).toContainText('Will be removed');
  await expect(row).not.toContainText('Answers the phone');
});

test('an unknown profile says so', async ({ page }) => {
  await page.goto('/portals/acme/profiles/nobody');
  await expect(page.getByText('Profile not found')).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expectNames(page, members(110, 61));
});
