import { expect, expectAccessible, remoteTest as test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { heldGroup, openDrawer, pickGroups } from '#e2e/support/profile-locators.ts';

const serverError = {
  object: 'error',
  ok: false,
  status: 500,
  code: 'internal_server_error',
  message: 'An internal server error occurred.',
};

test('a group that is not there yet is created in the picker, picked and assigned', async ({
  page,
  faults,
}) => {
  await page.goto('/portals/acme');
  await openDrawer(page, 'Member 109');
  await page.getByRole('combobox', { name: 'Assign groups' }).click();
  await page.getByLabel('Search groups').fill('engineer');
  await expect(page.getByRole('option', { name: 'Engineering' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Create “/ })).toBeHidden();
  await page.getByLabel('Search groups').fill('Beta 2027');
  const create = page.getByRole('button', { name: 'Create “Beta 2027”' });
  await expect(create).toBeVisible();
  await expectAccessible(page);
  faults.add({
    path: /consumer-groups$/,
    method: 'POST',
    times: 1,
    action: { status: 500, body: serverError },
  });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Couldn’t create the group');
  await create.click();
  await expect(page.getByRole('option', { name: 'Beta 2027', selected: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 109')).toBeVisible();
  await expect(heldGroup(page, 'Beta 2027')).toBeVisible();
});

test('a group that is created after its picker was closed is picked, with what was picked meanwhile', async ({
  page,
  faults,
}) => {
  await page.goto('/portals/acme');
  await openDrawer(page, 'Member 108');
  const picker = page.getByRole('combobox', { name: 'Assign groups' });
  await picker.click();
  await page.getByLabel('Search groups').fill('Slow group');
  await expect(page.getByRole('button', { name: 'Create “Slow group”' })).toBeVisible();
  const gate = makeGate();
  faults.add({ path: /consumer-groups$/, method: 'POST', action: gate });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await pickGroups(page, 'Research');
  gate.open();
  await expect(heldGroup(page, 'Slow group')).toContainText('Will be assigned');
  await expect(heldGroup(page, 'Research')).toContainText('Will be assigned');
});

test('a filter offers no new group', async ({ page }) => {
  await page.goto('/portals/acme');
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  await page.getByLabel('Search groups').fill('Beta 2027');
  await expect(page.getByText('No matching groups').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Create “/ })).toBeHidden();
});
