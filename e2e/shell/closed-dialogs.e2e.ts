import type { Page } from 'playwright';
import { peopleOf, portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import type { FaultProxy } from '#e2e/support/fault-proxy.ts';
import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { openDrawer, profileTable } from '#e2e/support/profile-locators.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const ada = { name: 'Ada Byron', email: 'ada.byron@example.com' };
const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const serverError = serviceError(500, 'internal_server_error');

let restore: () => Promise<void>;
test.beforeEach(async ({ api }) => void (restore = await rememberPeople(api)));
test.afterEach(() => restore());

/** Clicks a button of a dialog, and closes the dialog while its request is held back. Returns what lets it pass. */
async function closeWhileSending(
  page: Page,
  faults: FaultProxy,
  method: string,
  title: string,
  button: string,
) {
  const { until, open } = makeGate();
  faults.add({ method, times: 1, action: { until } });
  const dialog = page.getByRole('dialog', { name: title });
  const count = () => faults.requests.filter((request) => request.method === method).length;
  const before = count();
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await expect.poll(count).toBe(before + 1);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toBeHidden();
  return open;
}

async function fillInvite(page: Page, group?: string) {
  await page.goto(`/portals/${portal_id}`);
  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: 'Invite someone…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite someone', exact: true });
  await dialog.getByLabel('Name', { exact: true }).fill(ada.name);
  await dialog.getByLabel('Email').fill(ada.email);
  if (group === undefined) return;
  await dialog.getByRole('combobox', { name: 'Select groups' }).click();
  await page.getByLabel('Search groups').fill(group);
  await page.getByRole('option', { name: group }).first().click();
  await page.keyboard.press('Escape');
}

test('the groups of an invite are assigned although its dialog was closed', async ({ page, api, faults }) => {
  await api.createGroup({ portal_id, name: 'Spring school' });
  await fillInvite(page, 'Spring school');
  const open = await closeWhileSending(page, faults, 'POST', 'Invite someone', 'Invite');
  open();
  await expect(notices(page)).toContainText('Ada Byron invited');
  const person = (await peopleOf(api)).find(({ email }) => email === ada.email);
  expect(person?.groups?.map(({ group }) => group.name)).toContain('Spring school');
});

test('groups that were not assigned are said after the dialog was closed', async ({ page, api, faults }) => {
  await api.createGroup({ portal_id, name: 'Sunday school' });
  await fillInvite(page, 'Sunday school');
  faults.add({ path: /assign-groups$/, action: serverError });
  const open = await closeWhileSending(page, faults, 'POST', 'Invite someone', 'Invite');
  open();
  await expect(notices(page)).toContainText('Ada Byron is invited, but without “Sunday school”.');
  await notices(page).getByRole('button', { name: 'Open' }).click();
  await expect(drawerNamed(page, ada.name)).toBeVisible();
});

test('an invite that fails after its dialog was closed is said', async ({ page, api, faults }) => {
  await fillInvite(page);
  const open = await closeWhileSending(page, faults, 'POST', 'Invite someone', 'Invite');
  await api.createProfile({ portal_id, ...ada });
  open();
  await expect(notices(page)).toContainText('Ada Byron wasn’t invited');
  await expect(notices(page)).toContainText('This person is already a member.');
});

test('a deletion closes the drawer although its dialog was closed', async ({ page, api, faults }) => {
  await api.createProfile({ portal_id, ...ada });
  await page.goto(`/portals/${portal_id}`);
  await page.getByRole('checkbox', { name: `Select ${ada.name}` }).check();
  const drawer = await openDrawer(page, ada.name);
  await drawer.getByRole('button', { name: 'Delete profile…' }).click();
  await page.getByLabel('Type their email to confirm').fill(ada.email);
  const open = await closeWhileSending(page, faults, 'DELETE', 'Delete Ada Byron?', 'Delete profile');
  open();
  await expect(notices(page)).toContainText('Ada Byron deleted');
  await expect(drawer).toBeHidden();
  await expect(profileTable(page).getByRole('link', { name: ada.name })).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Selection' })).toBeHidden();
});

test('a group is created and archived although the dialogs were closed', async ({ page, api, faults }) => {
  await page.goto(`/portals/${portal_id}/groups`);
  await page.getByRole('button', { name: 'New group' }).click();
  await page.getByRole('dialog', { name: 'New group' }).getByLabel('Name').fill('Fencing');
  const open = await closeWhileSending(page, faults, 'POST', 'New group', 'Create group');
  open();
  await expect(notices(page)).toContainText('Group “Fencing” created');
  await expect(page).toHaveURL(/\/groups$/);
  await page.getByRole('link', { name: 'Fencing', exact: true }).click();
  await drawerNamed(page, 'Fencing').getByRole('button', { name: 'Archive' }).click();
  const openArchive = await closeWhileSending(page, faults, 'DELETE', 'Archive “Fencing”?', 'Archive group');
  openArchive();
  await expect(notices(page)).toContainText('Group “Fencing” archived');
  const { items } = await api.listGroups({ portal_id, search: 'Fencing' });
  expect(items).toEqual([]);
});

test('a change of a group that fails after its dialog was closed is said', async ({ page, api, faults }) => {
  const { id } = await api.createGroup({ portal_id, name: 'Rowing' });
  await page.goto(`/portals/${portal_id}/groups/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('dialog', { name: 'Edit Rowing' }).getByLabel('Name').fill('Sculling');
  const open = await closeWhileSending(page, faults, 'PATCH', 'Edit Rowing', 'Save');
  await api.archiveGroup({ portal_id, consumer_group_id: id });
  open();
  await expect(notices(page)).toContainText('Group “Sculling” wasn’t saved');
  await expect(notices(page)).toContainText('This group has been archived meanwhile');
});

test('an invite is sent again although the dialog was closed', async ({ page, api, faults }) => {
  await api.createInvite({ portal_id, ...ada });
  await page.goto(`/portals/${portal_id}/invites`);
  await page.getByRole('button', { name: 'Send again to Ada Byron' }).click();
  const open = await closeWhileSending(page, faults, 'POST', 'Invite Ada Byron again?', 'Send again');
  open();
  await expect(notices(page)).toContainText('Invite sent again to Ada Byron');
});
