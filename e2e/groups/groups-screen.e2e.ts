import type { Page } from 'playwright';
import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Groups' });
const counted = (page: Page, count: string) =>
  page.getByRole('paragraph').filter({ hasText: new RegExp(`^${count}$`) });
const row = (page: Page, name: string) => table(page).getByRole('row').filter({ hasText: name });

async function openGroup(page: Page, name: string) {
  await table(page).getByRole('link', { name, exact: true }).click();
  await expect(drawerNamed(page, name)).toBeVisible();
}

test('the URL holds what the list shows: search, status, order and page size', async ({ page, api }) => {
  const { id } = await api.createGroup({
    portal_id: 'acme',
    name: 'Retired crew',
    description: 'Left in 2020',
  });
  await api.archiveGroup({ portal_id: 'acme', consumer_group_id: id });
  await page.goto('/portals/acme');
  await page.getByRole('link', { name: 'Groups' }).click();
  await expect(row(page, 'Engineering')).toContainText('Manual');
  await expect(row(page, 'Retired crew')).toBeHidden();
  await page.getByLabel('Search name, description or ID').fill('left in');
  await expect(page.getByText('No matching groups')).toBeVisible();
  await page.getByRole('radio', { name: 'Archived' }).check();
  await expect(row(page, 'Retired crew')).toBeVisible();
  await expect(page).toHaveURL(/\/groups\?search=left\+in&status=archived$/);
  await page.reload();
  await expect(row(page, 'Retired crew')).toBeVisible();
  await expect(page).toHaveTitle(/^Groups · /);
});

test('the drawer says what a group is, and leads to its people', async ({ page }) => {
  await page.goto('/portals/acme/groups');
  await openGroup(page, 'Engineering');
  await expect(page).toHaveTitle(/^Engineering · Groups · /);
  await page.getByRole('button', { name: 'Count people' }).click();
  await expect(counted(page, '59 people')).toBeVisible();
  await page.getByRole('button', { name: 'Close group' }).click();
  await expect(table(page).getByRole('link', { name: 'Engineering', exact: true })).toBeFocused();
  await openGroup(page, 'Engineering');
  await page.getByRole('link', { name: 'Show in the list of profiles' }).click();
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Group:Engineering');
});

test('a link to a group that is not there says so', async ({ page }) => {
  await page.goto('/portals/acme/groups/cgr_none');
  await expect(page.getByText('Group not found')).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(row(page, 'Engineering')).toBeVisible();
});

test('Control Enter saves the form, and keeps to it when a question is above it', async ({ page }) => {
  await page.goto('/portals/acme/groups');
  await page.getByRole('button', { name: 'New group' }).click();
  const form = page.getByRole('dialog', { name: 'New group' });
  await form.getByLabel('Name').fill('By keyboard');
  await form.getByLabel('Default group').click();
  await page.keyboard.press('Control+Enter');
  const question = page.getByRole('dialog', { name: /By keyboard/ });
  await expect(question).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await form.getByLabel('Default group').click();
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(drawerNamed(page, 'By keyboard')).toBeVisible();
});

test('a group is created, renamed, given to everyone and archived', async ({ page, api }) => {
  await page.goto('/portals/acme/groups');
  await page.getByRole('button', { name: 'New group' }).click();
  const form = page.getByRole('dialog', { name: 'New group' });
  await form.getByRole('button', { name: 'Create group' }).click();
  await expect(form.getByRole('alert')).toHaveText('Give the group a name.');
  await expect(form.getByLabel('Name')).toBeFocused();
  await form.getByLabel('Name').fill('engineering');
  await expect(form.getByText('There’s already a group named “Engineering”.')).toBeVisible();
  await form.getByLabel('Name').fill('x'.repeat(256));
  await form.getByRole('button', { name: 'Create group' }).click();
  await expect(form.getByRole('alert')).toHaveText('Use at most 255 characters.');
  await form.getByLabel('Name').fill('Beta 2027');
  await form.getByLabel('SSO group IDs').fill('beta\n\nbeta-2027');
  await form.getByRole('button', { name: 'Create group' }).click();
  await expect(drawerNamed(page, 'Beta 2027')).toContainText('Created the group');
  await expect(drawerNamed(page, 'Beta 2027')).toContainText('beta-2027');
  await page.getByRole('button', { name: 'Count people' }).click();
  await expect(counted(page, '0 people')).toBeVisible();

  await page.getByRole('button', { name: 'Edit' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit Beta 2027' });
  await expect(edit.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await edit.getByLabel('Name').fill('Beta');
  await edit.getByLabel('Description').fill('Early access');
  await edit.getByRole('checkbox', { name: 'Default group' }).check();
  await edit.getByRole('button', { name: 'Save' }).click();
  const question = page.getByRole('dialog', { name: 'Make “Beta” a default group?' });
  await expect(
    question.getByRole('paragraph').filter({ hasText: 'This changes what 120 people have.' }),
  ).toBeVisible();
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Make default' }).click();
  await expect(drawerNamed(page, 'Beta')).toContainText('everyone in the portal has it');
  await expect(counted(page, '0 people')).toBeHidden();
  await page.getByRole('button', { name: 'Count people' }).click();
  await expect(counted(page, '120 people')).toBeVisible();
  await expect(drawerNamed(page, 'Beta')).toContainText('Early access');
  await expect(drawerNamed(page, 'Beta')).toContainText('Renamed to Beta');

  await page.getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'Archive group' }).click();
  await expect(drawerNamed(page, 'Beta')).toContainText('This group is archived');
  await expect(page.getByRole('button', { name: 'Edit' })).toBeHidden();
  // Other tests archive groups whose names begin so, too.
  const archived = { portal_id: 'acme', search: 'Beta', status: ['archived' as const], limit: 100 };
  const { items } = await api.listGroups(archived);
  expect(items.find(({ name }) => name === 'Beta')).toMatchObject({
    description: 'Early access',
    sso_group_ids: ['beta', 'beta-2027'],
  });
});

test('a group that was archived meanwhile cannot be changed, and the form says so', async ({ page, api }) => {
  const { id } = await api.createGroup({ portal_id: 'acme', name: 'Short-lived' });
  await page.goto(`/portals/acme/groups/${id}`);
  await page.getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: 'Edit Short-lived' });
  await form.getByLabel('Name').fill('Longer-lived');
  await api.archiveGroup({ portal_id: 'acme', consumer_group_id: id });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toHaveText(
    'This group has been archived meanwhile, so it can’t be changed.',
  );
});

for (const width of [390, 1440]) {
  test(`axe finds nothing on list, drawer and form, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/portals/acme/groups');
    await expect(row(page, 'Engineering')).toBeVisible();
    await expectAccessible(page);
    await openGroup(page, 'Engineering');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Edit' }).click();
    await expectAccessible(page);
  });
}

test('the group’s name leads from the audit log to its people', async ({ page, api }) => {
  await api.createGroup({ portal_id: 'acme', name: 'Linked crew' });
  await page.goto('/portals/acme/changes');
  await page.getByRole('link', { name: 'Linked crew' }).first().click();
  await expect(page.getByRole('list', { name: 'Active filters' })).toContainText('Group:Linked crew');
  await expect(page.getByText('No matching profiles')).toBeVisible();
});
