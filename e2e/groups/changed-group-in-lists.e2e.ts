import type { Page } from 'playwright';
import { portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import { profileRow } from '#e2e/support/profile-locators.ts';
import { refinedList } from '#e2e/support/refine-dialog.ts';

/** Goes to a group from a list, changes it, and comes back. */
async function changeGroup(page: Page, name: string, change: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await page.getByLabel('Search name, description or ID').fill(name);
  await page.getByRole('table', { name: 'Groups' }).getByRole('link', { name, exact: true }).click();
  await expect(drawerNamed(page, name)).toBeVisible();
  await change();
  await page.evaluate(() => history.go(-2));
}

let restore: () => Promise<void>;
test.beforeEach(async ({ api }) => void (restore = await rememberPeople(api)));
test.afterEach(() => restore());

test('a list that was read as a whole has a renamed group by its new name, and no archived one', async ({
  page,
  api,
  requests,
}) => {
  const [alpha, beta] = await makeGroups(api, portal_id);
  const profile = await api.createProfile({ portal_id, name: 'Zoe', email: 'zoe@zoe.example' });
  const group_ids = [alpha.id, beta.id];
  await api.assignGroups({ portal_id, consumer_profile_id: profile.id, group_ids });

  await page.goto(`/portals/${portal_id}?domain=zoe.example`);
  const row = profileRow(page, 'Zoe');
  await expect(row).toContainText(alpha.name);
  await expect(row).toContainText(beta.name);
  requests.clear();
  await changeGroup(page, alpha.name, async () => {
    await page.getByRole('button', { name: 'Edit' }).click();
    const form = page.getByRole('dialog', { name: `Edit ${alpha.name}` });
    await form.getByLabel('Name').fill('Alphabet');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(drawerNamed(page, 'Alphabet')).toBeVisible();
  });
  await expect(refinedList(page)).toBeVisible();
  await expect(row).toContainText('Alphabet');

  await changeGroup(page, beta.name, async () => {
    await page.getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('button', { name: 'Archive group' }).click();
    await expect(drawerNamed(page, beta.name)).toContainText('This group is archived');
  });
  await expect(row).toContainText('Alphabet');
  await expect(row).not.toContainText(beta.name);
  expect(requests.all.filter((path) => /consumer-profile\?limit=100&order=desc/.test(path))).toEqual([]);
});
