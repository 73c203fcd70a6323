import { expect, expectAccessible, remoteTest, test } from '#e2e/support/fixtures.ts';
import { heldGroup, openDrawer, pickGroups, profileTable } from '#e2e/support/profile-locators.ts';

for (const it of [test, remoteTest]) {
  it(`archived, unknown and default groups in a link say so${it === test ? '' : ', in front of a service'}`, async ({
    page,
    api,
  }) => {
    const archived = await api.createGroup({ portal_id: 'acme', name: 'Class of 2020' });
    await api.archiveGroup({ portal_id: 'acme', consumer_group_id: archived.id });
    await page.goto(`/portals/acme?consumer_group_id=${archived.id}`);
    await expect(page.getByRole('combobox', { name: 'Group: Class of 2020 (archived)' })).toBeVisible();
    await expect(page.getByText('This group is archived, so no one has it.')).toBeVisible();
    await expect(page.getByText('No matching profiles')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/portals/acme?consumer_group_id=cgr_nothing');
    await expect(page.getByRole('combobox', { name: 'Group: Unknown group' })).toBeVisible();
    await expect(page.getByText('This group doesn’t exist, or belongs to another portal.')).toBeVisible();
    await expect(page.getByText('cgr_nothing')).toHaveCount(0);
    const { items } = await api.listGroups({ portal_id: 'demo', search: 'All consumers' });
    await page.goto(`/portals/demo?consumer_group_id=${items[0]?.id}`);
    await expect(page.getByText('Everyone has this group.')).toBeVisible();
  });
}

test('the name of a group leads to its people, after a question about changes', async ({ page }) => {
  await page.goto('/portals/acme?search=ada@acme');
  await openDrawer(page, 'Ada Lovelace');
  await pickGroups(page, 'Support');
  await heldGroup(page, 'Engineering').getByRole('link', { name: 'Engineering' }).click();
  const question = page.getByRole('alertdialog', { name: 'Discard unsaved changes?' });
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page.getByRole('combobox', { name: 'Group: Engineering' })).toBeVisible();
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  await expect(page).toHaveURL(/\?consumer_group_id=cgr_\w+$/);
});
