import type { Locator, Page } from 'playwright';
import { portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import type { FaultProxy } from '#e2e/support/fault-proxy.ts';
import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { changeDialog, selectGroups } from '#e2e/support/bulk-jobs.ts';
import { laterPages, openExport, withoutPicker } from '#e2e/support/export-dialog.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import { openDrawer } from '#e2e/support/profile-locators.ts';
import { openSelectDialog, rowBox } from '#e2e/support/selection-locators.ts';
import { openViews, saveView } from '#e2e/support/view-locators.ts';

const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const changes = ({ requests }: FaultProxy) => requests.filter(({ method }) => method !== 'GET');

let restore: () => Promise<void>;
test.beforeEach(async ({ api }) => void (restore = await rememberPeople(api)));
test.afterEach(() => restore());

/** Two clicks before the page can render anything, as a worn mouse or a busy computer sends them. */
async function clickTwice(button: Locator): Promise<void> {
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
}

test('nobody is invited twice', async ({ page, faults }) => {
  await page.goto(`/portals/${portal_id}`);
  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: 'Invite someone…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite someone', exact: true });
  await dialog.getByLabel('Name', { exact: true }).fill('Ada Byron');
  await dialog.getByLabel('Email').fill('ada.byron@example.com');
  await clickTwice(dialog.getByRole('button', { name: 'Invite', exact: true }));
  await expect(notices(page)).toContainText('Ada Byron invited');
  expect(changes(faults)).toHaveLength(1);
});

test('one group is created', async ({ page, api, faults }) => {
  await page.goto(`/portals/${portal_id}/groups`);
  await page.getByRole('button', { name: 'New group' }).click();
  const dialog = page.getByRole('dialog', { name: 'New group' });
  await dialog.getByLabel('Name').fill('Archery');
  await clickTwice(dialog.getByRole('button', { name: 'Create group' }));
  await expect(notices(page)).toContainText('Group “Archery” created');
  expect(changes(faults)).toHaveLength(1);
  const { items } = await api.listGroups({ portal_id, search: 'Archery' });
  expect(items).toHaveLength(1);
});

test('one job is started', async ({ page, api }) => {
  const [alpha] = await makeGroups(api, 'acme');
  await page.goto('/portals/acme');
  await rowBox(page, 'Member 109').check();
  await selectGroups(page, { assign: [alpha.name] });
  await clickTwice(changeDialog(page).getByRole('button', { name: 'Change 1 profile' }));
  await expect(changeDialog(page)).toBeHidden();
  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  await expect(page.getByRole('main').getByText(/^Done · 1 of 1 profile/)).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('link', { name: alpha.name })).toHaveCount(1);
});

test('the groups of a profile are saved once', async ({ page, api, faults }) => {
  const [alpha] = await makeGroups(api, 'acme');
  await page.goto('/portals/acme');
  const drawer = await openDrawer(page, 'Member 109');
  await drawer.getByRole('combobox', { name: 'Assign groups' }).click();
  await page.getByLabel('Search groups').fill(alpha.name);
  await page.getByRole('option', { name: alpha.name, exact: true }).click();
  await page.keyboard.press('Escape');
  await clickTwice(drawer.getByRole('button', { name: 'Save' }));
  await expect(notices(page)).toContainText('Saved groups for Member 109');
  expect(changes(faults)).toHaveLength(1);
});

test('a deleted view is put back once', async ({ page }) => {
  await page.goto('/portals/acme?search=member00');
  await saveView(page, 'First nine');
  await (await openViews(page)).getByRole('button', { name: 'Delete First nine' }).click();
  await page.keyboard.press('Escape');
  await notices(page).getByRole('button', { name: 'Undo' }).dblclick();
  await expect((await openViews(page)).getByRole('link', { name: 'First nine' })).toHaveCount(1);
});

test('one file is exported', async ({ page, faults }) => {
  await page.addInitScript(withoutPicker);
  await page.goto('/portals/acme');
  const dialog = await openExport(page);
  faults.requests.length = 0;
  await clickTwice(dialog.getByRole('button', { name: 'Export', exact: true }));
  await expect(dialog.getByText('Exported 120 profiles.').first()).toBeVisible();
  expect(faults.requests.filter(({ path }) => laterPages.test(path))).toHaveLength(1);
});

test('a double click on Stop does not continue', async ({ page, faults }) => {
  await page.goto('/portals/acme');
  await expect(rowBox(page, 'Member 109')).toBeVisible();
  const { until, open } = makeGate();
  faults.add({ path: laterPages, action: { until } });
  const dialog = await openSelectDialog(page, 'Select all profiles', 'Select all profiles');
  await dialog.getByRole('button', { name: 'Stop' }).dblclick();
  await expect(dialog.getByText('Nothing is selected yet.').first()).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Continue' })).toBeVisible();
  open();
});
