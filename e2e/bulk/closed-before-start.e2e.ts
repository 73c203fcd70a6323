import { changeDialog, selectGroups } from '#e2e/support/bulk-jobs.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { memberIdsOf } from '#e2e/support/group-members.ts';
import { holdStorage } from '#e2e/support/hold-storage.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { rowBox } from '#e2e/support/selection-locators.ts';

test('a job that is stored late leaves the dialog open that was opened since', async ({ page, api }) => {
  const [alpha] = await makeGroups(api, 'acme');
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await rowBox(page, 'Member 110').check();
  const dialog = await selectGroups(page, { assign: [alpha.name] });
  const release = await holdStorage(page);
  await dialog.getByRole('button', { name: 'Change 1 profile' }).click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toBeHidden();
  await rowBox(page, 'Member 109').check();
  await page.getByRole('button', { name: 'Change groups' }).click();
  await expect(changeDialog(page)).toBeVisible();
  await release();
  // The dialog hides the summary of jobs from other locators.
  await expect(page.getByText('1 changed').first()).toBeVisible();
  await expect(changeDialog(page)).toBeVisible();
});

test('a copy of people that is stored after its dialog was closed opens no report', async ({ page, api }) => {
  const [from, into] = await makeGroups(api, 'acme');
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member108@' });
  const id = items[0]?.id ?? '';
  await api.assignGroups({ portal_id: 'acme', consumer_profile_id: id, group_ids: [from.id] });
  await page.goto('/portals/acme/jobs');
  await expect(page.getByText('No jobs yet')).toBeVisible();
  await page.goto(`/portals/acme/groups/${from.id}`);
  await page.getByRole('button', { name: 'Copy people…' }).click();
  const dialog = page.getByRole('dialog', { name: `Copy people of “${from.name}”` });
  await dialog.getByRole('combobox', { name: 'Select groups' }).click();
  await page.getByLabel('Search groups').fill(into.name);
  await page.getByRole('option', { name: into.name }).first().click();
  await page.keyboard.press('Escape');
  const start = dialog.getByRole('button', { name: 'Change 1 profile' });
  await expect(start).toBeEnabled();
  const release = await holdStorage(page);
  await start.click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toBeHidden();
  await release();
  await expect.poll(async () => (await memberIdsOf(api, 'acme', into.id)).size).toBe(1);
  await expect(page).toHaveURL(new RegExp(`/groups/${from.id}$`));
  const notices = page.getByRole('region', { name: 'Notifications' });
  await expect(notices).toContainText(`People of “${from.name}” are being copied`);
  await notices.getByRole('button', { name: 'Report' }).click();
  await expect(page.getByRole('heading', { name: `Assign ${into.name}` })).toBeVisible();
});
