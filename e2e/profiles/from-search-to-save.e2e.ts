import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { Page } from 'playwright';
import { expect, remoteTest, test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import {
  expectNames,
  heldGroup,
  members,
  openDrawer,
  pickGroups,
  profileTable,
} from '#e2e/support/profile-locators.ts';

const search = 'Search name, email or ID';
const link = (page: Page, name: string) => profileTable(page).getByRole('link', { name, exact: true });
const question = (page: Page) => page.getByRole('alertdialog', { name: 'Discard unsaved changes?' });

test('finding, opening, assigning, saving and going on takes nine keys besides the names', async ({
  page,
}) => {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await press('/');
  await page.keyboard.type('member107');
  await press('Enter');
  await expect(drawerNamed(page, 'Member 107')).toBeVisible();
  await press('a');
  await expect(page.getByLabel('Search groups')).toBeFocused();
  await page.keyboard.type('research');
  await press('Enter');
  await expect(page.getByRole('option', { name: 'Research', selected: true })).toBeVisible();
  await press('Control+Enter');
  await expect(page.getByText('Saved groups for Member 107')).toBeVisible();
  await press('Escape');
  await expect(heldGroup(page, 'Research')).toBeVisible();
  await press('Escape');
  await expect(drawerNamed(page, 'Member 107')).toBeHidden();
  await press('/');
  await page.keyboard.type('member106');
  await press('Enter');
  await expect(drawerNamed(page, 'Member 106')).toBeVisible();
  expect(presses).toBe(9);
});

test('the down arrow goes from the search to the rows, and so does Enter if there are several', async ({
  page,
}) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  for (const key of ['ArrowDown', 'Enter']) {
    await page.getByLabel(search).fill('member10');
    await page.keyboard.press(key);
    await expect(link(page, 'Member 109')).toBeFocused();
    await expectNames(page, members(109, 100));
  }
  await page.getByLabel(search).fill('no such person');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No matching profiles')).toBeVisible();
  await expect(page.getByLabel(search)).toBeFocused();
});

test('the only row of a last page is no single match', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', order: 'asc', limit: 2 });
  const [oldest, next] = items;
  await page.goto(`/portals/acme?after=${next?.id}`);
  await expectNames(page, [oldest?.name ?? '']);
  await page.getByLabel(search).press('Enter');
  await expect(link(page, oldest?.name ?? '')).toBeFocused();
  await expect(page).not.toHaveURL(/profiles/);
});

remoteTest(
  'who leaves the search while it is under way is not taken to the rows',
  async ({ page, faults }) => {
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    const gate = makeGate();
    faults.add({ path: /consumer-profile\?.*search=member107/, action: gate });
    await page.getByLabel(search).fill('member107');
    await page.keyboard.press('Enter');
    await expect(profileTable(page)).toHaveAttribute('aria-busy', 'true');
    await page.getByRole('button', { name: 'Export' }).focus();
    gate.open();
    await expectNames(page, ['Member 107']);
    await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
  },
);

test('Escape gives up a selection, and a message puts it back', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await page.getByRole('checkbox', { name: 'Select Member 109' }).check();
  await page.getByRole('checkbox', { name: 'Select Member 107' }).check();
  const bar = page.getByRole('region', { name: 'Selection' });
  await expect(bar).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toBeVisible();
  await page.getByRole('heading', { name: 'Profiles' }).click();
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await page.getByRole('button', { name: 'Select again' }).click();
  await expect(bar).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Select Member 107' })).toBeChecked();
});

test('whoever leaves with changes can save them on the way', async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await openDrawer(page, 'Member 104');
  await pickGroups(page, 'Research');
  await page.keyboard.press('n');
  await question(page).getByRole('button', { name: 'Save and continue' }).click();
  await expect(drawerNamed(page, 'Member 103')).toBeVisible();
  await pickGroups(page, 'Research');
  await page.keyboard.press('Escape');
  await question(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(drawerNamed(page, 'Member 103')).toBeHidden();
  await openDrawer(page, 'Member 104');
  await expect(heldGroup(page, 'Research')).toBeVisible();
});

remoteTest('a save on the way that fails keeps the drawer and its changes', async ({ page, faults }) => {
  await page.goto('/portals/acme?limit=20');
  await openDrawer(page, 'Member 104');
  await pickGroups(page, 'Research');
  faults.add({ path: /assign-groups$/, action: { status: 500, body: { object: 'error' } } });
  await page.keyboard.press('Escape');
  await question(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(question(page)).toBeHidden();
  await expect(drawerNamed(page, 'Member 104')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeEnabled();
});
