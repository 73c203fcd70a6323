import { portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { heldGroup, pickGroups } from '#e2e/support/profile-locators.ts';

const ada = { name: 'Ada Byron', email: 'ada.byron@example.com' };

test('groups of someone whom the form recognized can be saved, and they can be deleted', async ({
  page,
  api,
}) => {
  const restore = await rememberPeople(api);
  await api.createProfile({ portal_id, ...ada });
  await page.goto(`/portals/${portal_id}`);
  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: 'Invite someone…' }).click();
  const form = page.getByRole('dialog', { name: 'Invite someone', exact: true });
  await form.getByLabel('Email').fill(ada.email);
  await form.getByRole('link', { name: 'Open Ada Byron' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(drawerNamed(page, ada.name)).toBeVisible();
  await pickGroups(page, 'Newsletter');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Ada Byron')).toBeVisible();
  await expect(heldGroup(page, 'Newsletter')).toContainText('Assigned manually');
  await page.getByRole('button', { name: 'Delete profile…' }).click();
  await page.getByLabel('Type their email to confirm').fill(ada.email);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ada Byron deleted')).toBeVisible();
  await expect(drawerNamed(page, ada.name)).toBeHidden();
  await restore();
});
