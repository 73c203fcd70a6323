import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Locator } from 'playwright';
import { expect, remoteTest, test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, profileRow, profileTable } from '#e2e/support/profile-locators.ts';
import { stopClock } from '#e2e/support/stop-clock.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
});

const search = 'Search name, email or ID';

test(
  'search finds by name without accents, by email, by consumer id and by profile id',
  { tag: '@every-browser' },
  async ({ page, api }) => {
    const { items } = await api.listProfiles({ portal_id: 'acme', search: 'jose@acme.example' });
    const jose = items[0];
    for (const text of ['jose garcia', 'JOSE@ACME', jose?.consumer_id ?? '', jose?.id ?? '']) {
      await page.getByLabel(search).fill(text);
      await expectNames(page, ['José García']);
    }
  },
);

test('what the search found is marked, accents or not', async ({ page }) => {
  await page.getByLabel(search).fill('jose');
  await expectNames(page, ['José García']);
  await expect(profileTable(page).locator('mark')).toHaveText(['José', 'jose']);
});

test('typing asks once it pauses, and replaces the history entry', async ({ page, requests }) => {
  requests.clear();
  await stopClock(page);
  await page.getByLabel(search).pressSequentially('member00');
  await page.clock.runFor(300);
  await page.clock.resume();
  await expectNames(page, members(9, 1));
  expect(requests.all.filter((request) => request.includes('search='))).toHaveLength(1);
  const before = await page.evaluate(() => history.length);
  await page.getByLabel(search).fill('member01');
  await expectNames(page, members(19, 10));
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('typing on while searches are under way loses no letter', async ({ page }) => {
  const text = 'member 001 acme';
  // As slow as the debounce, so that searches start between letters.
  await page.getByLabel(search).pressSequentially(text, { delay: 250 });
  await expect(page.getByLabel(search)).toHaveValue(text);
  await page.getByLabel(search).fill('member 007');
  await expectNames(page, ['Member 007']);
  await expect(page).toHaveURL(/search=member\+007$/);
});

test('typing and deleting again leaves the page where it is', async ({ page }) => {
  await page.getByRole('button', { name: 'Next page' }).click();
  await expectNames(page, members(60, 11));
  await page.getByLabel(search).pressSequentially('a');
  await page.getByLabel(search).press('Backspace');
  await page.getByLabel(search).fill('member 005');
  await expectNames(page, ['Member 005']);
  await page.getByLabel(search).fill('');
  await expectNames(page, members(110, 61));
});

test('a row opened before the search has begun opens as it is, and back leads to the list as it was', async ({
  page,
}) => {
  const { pathname } = new URL(page.url());
  await stopClock(page);
  await page.getByLabel(search).fill('ada@acme');
  await profileTable(page).getByRole('link', { name: 'Member 110' }).click();
  await expect(page).toHaveURL(/profiles\//);
  await page.clock.resume();
  await expect(drawerNamed(page, 'Member 110')).toBeVisible();
  await page.clock.runFor(1000);
  await expect(page).toHaveURL(/profiles\/[^?]+$/);
  await page.goBack();
  await page.clock.runFor(1000);
  await expect(page).toHaveURL(pathname);
  await expectNames(page, members(110, 61));
  await expect(page.getByLabel(search)).toHaveValue('');
});

test('a search that has not begun stays behind with its portal', async ({ page }) => {
  await page.goto('/portals/demo-small');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  await page.getByRole('combobox', { name: /Switch portal/ }).click();
  await page.getByRole('option', { name: 'Acme' }).click();
  await expectNames(page, members(110, 61));
  await stopClock(page);
  await page.getByLabel(search).fill('ada@acme');
  await page.goBack();
  await page.clock.resume();
  await expect(page.getByRole('combobox', { name: /Portal: Harbour Studio/ })).toBeVisible();
  await page.clock.runFor(1000);
  await expect(page.getByLabel(search)).toHaveValue('');
  await expect(page).not.toHaveURL(/search/);
});

remoteTest('nor does it begin while one waits for the portal one goes back to', async ({ page, faults }) => {
  const { until, open } = makeGate();
  await page.goto('/portals/demo-small');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  const { pathname } = new URL(page.url());
  await page.getByRole('combobox', { name: /Switch portal/ }).click();
  await page.getByRole('option', { name: 'Acme' }).click();
  await expectNames(page, members(110, 61));
  // The reload clears what the page knows of the other portal.
  await page.reload();
  await expectNames(page, members(110, 61));
  faults.add({ path: new RegExp(`^${pathname}$`), action: { until } });
  await stopClock(page);
  await page.getByLabel(search).fill('ada@acme');
  await page.goBack();
  await expect.poll(() => faults.requests.filter(({ path }) => path === pathname).length).toBe(1);
  await page.clock.runFor(1000);
  open();
  await page.clock.resume();
  await expect(page.getByRole('combobox', { name: /Portal: Harbour Studio/ })).toBeVisible();
  await expect(page.getByLabel(search)).toHaveValue('');
  await expect(page).toHaveURL(pathname);
});

test('Escape leaves the search, and then clears it', async ({ page }) => {
  await page.getByLabel(search).fill('ada@acme');
  await expectNames(page, ['Ada Lovelace']);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel(search)).not.toBeFocused();
  await expect(page.getByLabel(search)).toHaveValue('ada@acme');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel(search)).toHaveValue('');
  await expectNames(page, members(110, 61));
});

test('what is too long for a link is cut when it is pasted, and the link can be reloaded', async ({
  page,
}) => {
  await page.getByLabel(search).fill('界'.repeat(2000));
  const nobody = page.getByText('Check the spelling, or clear the search.');
  await expect(nobody).toBeVisible();
  await page.reload();
  await expect(nobody).toBeVisible();
  await expect(page.getByLabel(search)).toHaveValue('界'.repeat(500));
});

test('the status filter keeps those of one status', async ({ page }) => {
  await page.getByRole('radio', { name: 'Invited' }).check();
  await expect(profileTable(page).getByRole('row')).toHaveCount(29 + 1);
  await expect(profileTable(page).getByRole('cell', { name: 'Active', exact: true })).toHaveCount(0);
  await expect(page).toHaveURL(/status=invited/);
});

test('the group filter is searched on the server and keeps the members', async ({ page, requests }) => {
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  await page.getByRole('combobox', { name: 'Search groups' }).fill('eu cust');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/EU customers/]);
  await page.getByRole('option', { name: 'EU customers' }).click();
  await expectNames(page, ['Mina Many']);
  expect(requests.all.some((request) => /consumer-groups\?.*search=eu/.test(request))).toBe(true);
});

test('the group list loads more as one scrolls', async ({ page, requests }) => {
  await page.goto('/portals/demo');
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', '-1');
  const asked = () => requests.all.filter((request) => request.includes('/consumer-groups?'));
  expect(asked()).toHaveLength(1);
  await list.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect.poll(asked).toHaveLength(2);
  await expect(async () => {
    await list.evaluate((element) => element.scrollBy({ top: 100 }));
    await expect(page.getByRole('option', { name: 'Conference 2027' })).toBeVisible({ timeout: 100 });
  }).toPass();
  await expect(page.getByRole('option', { name: 'Winter pilot' })).toHaveCount(0);
  expect(asked()).toHaveLength(2);
});

test(
  'filters narrow together, show as chips, and go one by one or all at once',
  { tag: '@every-browser' },
  async ({ page }) => {
    await page.getByLabel(search).fill('member1');
    await page.getByRole('radio', { name: 'Invited' }).check();
    const chips = page.getByRole('list', { name: 'Active filters' });
    await expect(chips.getByRole('listitem')).toHaveText([
      /Search:.*member1/,
      /Status:.*Invited/,
      'Clear filters',
    ]);
    await expectNames(page, ['Member 108', 'Member 104', 'Member 100']);
    await chips.getByRole('button', { name: 'Remove filter Search: member1' }).click();
    await expect(page.getByLabel(search)).toHaveValue('');
    await chips.getByRole('button', { name: 'Clear filters' }).click();
    await expect(chips).toBeHidden();
    await expectNames(page, members(110, 61));
  },
);

test('neither the rows nor what stands above them move when filters come, change and go', async ({
  page,
}) => {
  const refresh = page.getByRole('button', { name: 'Refresh' });
  const remove = page.getByRole('button', { name: /^Remove filter Status/ });
  const place = async (of: Locator) => {
    const { x, y } = (await of.boundingBox()) ?? {};
    return { x, y };
  };
  const places = async () => [await place(profileTable(page)), await place(refresh)];
  const before = await places();
  await page.getByRole('radio', { name: 'Active' }).click();
  await expect(remove).toBeVisible();
  expect(await places()).toEqual(before);
  const removal = await place(remove);
  await page.getByRole('radio', { name: 'Invited' }).click();
  await expect(remove).toHaveAccessibleName('Remove filter Status: Invited');
  expect(await place(remove)).toEqual(removal);
  await remove.click();
  await expect(remove).toBeHidden();
  expect(await places()).toEqual(before);
});

test('any change drops the cursor', { tag: '@every-browser' }, async ({ page }) => {
  const turnPage = async () => {
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(page).toHaveURL(/after=/);
  };
  await turnPage();
  await page.getByLabel('Profiles per page').selectOption('20');
  await expect(page).not.toHaveURL(/after=/);
  await expectNames(page, members(110, 91));
  await turnPage();
  await page.getByRole('button', { name: /Created/ }).click();
  await expect(page).not.toHaveURL(/after=/);
  await turnPage();
  await page.getByLabel(search).fill('acme');
  await expect(page).not.toHaveURL(/after=/);
  await turnPage();
  await page.getByRole('combobox', { name: /Switch portal/ }).click();
  await page.getByRole('option', { name: 'Harbour Studio' }).click();
  await expect(page).not.toHaveURL(/\?/);
});

test('nothing that matches says so, and offers the way back', async ({ page }) => {
  await page.getByLabel(search).fill('no such person');
  await expect(page.getByText('Check the spelling, or clear the search.')).toBeVisible();
  await page.getByRole('radio', { name: 'Active' }).check();
  await expect(page.getByText('Check the spelling, or clear the filters.')).toBeVisible();
  await page.getByRole('radio', { name: 'All' }).check();
  await page.getByRole('main').getByRole('button', { name: 'Clear search' }).last().click();
  await expectNames(page, members(110, 61));
});

test('a group that nobody is in leaves nothing, and a portal without profiles says so', async ({
  page,
  api,
}) => {
  const { items } = await api.listGroups({ portal_id: 'demo', search: 'Conference 2027' });
  await page.goto(`/portals/demo?consumer_group_id=${items[0]?.id}`);
  await expect(page.getByText('No matching profiles')).toBeVisible();
  await page.goto('/portals/demo-empty');
  await expect(page.getByText('No profiles yet')).toBeVisible();
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  await expect(page.getByText('No groups yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Select', exact: true }).click();
  await page.getByRole('button', { name: 'Select all profiles' }).click();
  await expect(page.getByRole('dialog').getByRole('paragraph').getByText('No profiles yet')).toBeVisible();
});

test('an accent in the search does not matter either', async ({ page }) => {
  await page.getByLabel(search).fill('ÁDÁ lóvelace');
  await expect(profileRow(page, 'Ada Lovelace')).toBeVisible();
});
