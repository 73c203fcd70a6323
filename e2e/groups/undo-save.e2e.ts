import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { heldGroup, openDrawer, pickGroups } from '#e2e/support/profile-locators.ts';

test.beforeEach(async ({ page, faults }) => {
  faults.clear();
  await page.goto('/portals/acme?limit=100');
});

test('a save in the drawer can be undone', { tag: '@every-browser' }, async ({ page }) => {
  await openDrawer(page, 'Member 031');
  await pickGroups(page, 'Support', 'Engineering');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 031')).toBeVisible();
  await expect(heldGroup(page, 'Support')).toBeVisible();
  await expect(heldGroup(page, 'Engineering')).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Restored groups for Member 031')).toBeVisible();
  await expect(heldGroup(page, 'Support')).toBeHidden();
  await expect(heldGroup(page, 'Engineering')).toContainText('Assigned manually');
});

test('what somebody has changed since is left alone, and said', async ({ page, api }) => {
  await openDrawer(page, 'Member 033');
  await pickGroups(page, 'Support', 'On call');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 033')).toBeVisible();
  const [profile] = (await api.listProfiles({ portal_id: 'acme', limit: 1, search: 'member033' })).items;
  const support = profile?.groups?.find(({ group }) => group.name === 'Support')?.group.id ?? '';
  const target = { portal_id: 'acme', consumer_profile_id: profile?.id ?? '' };
  await api.unassignGroups({ ...target, group_ids: [support] });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Restored groups for Member 033')).toBeVisible();
  await expect(page.getByText('1 group was changed by someone else since, and skipped.')).toBeVisible();
  const { groups } = await api.getProfile(target);
  expect(groups?.map(({ group }) => group.name)).not.toContain('On call');
});

test('an undo that fails says so, and what is held then is shown', async ({ page, faults }) => {
  await openDrawer(page, 'Member 035');
  await pickGroups(page, 'Support');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 035')).toBeVisible();
  const body = { status: 403, code: 'forbidden', message: 'No.' };
  faults.add({
    path: /unassign-groups/,
    action: { status: 403, body: { object: 'error', ok: false, ...body } },
  });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Couldn’t restore all groups for Member 035')).toBeVisible();
  await expect(heldGroup(page, 'Support')).toBeVisible();
});
