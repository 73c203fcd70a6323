import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { closeDrawer, heldGroup, openDrawer, pickGroups, profileRow } from '#e2e/support/profile-locators.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=100');
});

const posts = (all: string[]) =>
  all.filter((request) => request.startsWith('POST')).map((request) => request.split('/').at(-1));

test('picks are assigned and removed with one call each, and are there after a reload', async ({
  page,
  requests,
}) => {
  await openDrawer(page, 'Member 101');
  await pickGroups(page, 'Support', 'On call', 'Engineering');
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  await expect(heldGroup(page, 'Engineering')).toContainText('Will be removed');
  await expect(page.getByText('2 groups to assign, 1 group to remove')).toBeVisible();
  requests.clear();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 101')).toBeVisible();
  expect(posts(requests.all)).toEqual(['assign-groups', 'unassign-groups']);

  await closeDrawer(page);
  await expect(profileRow(page, 'Member 101')).toContainText('On call');
  await page.reload();
  await openDrawer(page, 'Member 101');
  await expect(heldGroup(page, 'Support')).toContainText('Assigned manually');
  await expect(heldGroup(page, 'On call')).toBeVisible();
  await expect(heldGroup(page, 'Engineering')).toBeHidden();
});

test('the remove button in the drawer takes a group away, and can be undone before saving', async ({
  page,
  requests,
}) => {
  await openDrawer(page, 'Member 099');
  await heldGroup(page, 'Engineering').getByRole('button', { name: 'Remove Engineering' }).click();
  await heldGroup(page, 'Engineering').getByRole('button', { name: 'Keep Engineering' }).click();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  await heldGroup(page, 'Engineering').getByRole('button', { name: 'Remove Engineering' }).click();
  requests.clear();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 099')).toBeVisible();
  expect(posts(requests.all)).toEqual(['unassign-groups']);
  await expect(heldGroup(page, 'Engineering')).toBeHidden();
  await closeDrawer(page);
  await expect(profileRow(page, 'Member 099')).not.toContainText('Engineering');
});

test('picking and unpicking leaves nothing to save', async ({ page }) => {
  await openDrawer(page, 'Member 097');
  await pickGroups(page, 'Support', 'Engineering', 'Support', 'Engineering');
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('picks are kept while the search text changes', async ({ page }) => {
  await openDrawer(page, 'Member 095');
  await page.getByRole('combobox', { name: 'Assign groups' }).click();
  const search = page.getByRole('combobox', { name: 'Search groups' });
  await search.fill('supp');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveCount(1);
  await page.getByRole('option', { name: 'Support' }).click();
  await search.fill('beta');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/Beta testers/]);
  await page.getByRole('option', { name: 'Beta testers' }).click();
  await search.fill('');
  await expect(page.getByRole('option', { name: 'Support' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 groups to assign')).toBeVisible();
});

test('the multi-select works with the keyboard alone', { tag: '@every-browser' }, async ({ page }) => {
  await openDrawer(page, 'Member 093');
  await page.getByRole('combobox', { name: 'Assign groups' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search groups' })).toBeFocused();
  await page.keyboard.type('support');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([/Support/]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  await page.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved groups for Member 093')).toBeVisible();
  await expect(drawerNamed(page, 'Member 093')).toBeVisible();
});

test('groups held otherwise are ticked, fixed, and say why; archived ones are absent', async ({
  page,
  api,
  requests,
}) => {
  const { items } = await api.listProfiles({ portal_id: 'demo', limit: 100 });
  const profile = items.find(({ groups }) => groups?.some((held) => held.assigned_via === 'sso'));
  const bySso = profile?.groups?.find((held) => held.assigned_via === 'sso')?.group.name ?? '';
  await page.goto(`/portals/demo/profiles/${profile?.id}`);
  await page.getByRole('combobox', { name: 'Assign groups' }).click();
  const search = page.getByRole('combobox', { name: 'Search groups' });
  for (const [name, reason] of [
    ['All consumers', 'Everyone in the portal has this group'],
    [bySso, 'Managed by your identity provider'],
  ] as const) {
    await search.fill(name);
    const option = page.getByRole('option', { name });
    await expect(option).toHaveCount(1);
    await expect(option).toHaveAttribute('aria-selected', 'true');
    await expect(option).toHaveAttribute('aria-disabled', 'true');
    await expect(option).toContainText(reason);
    await option.click({ force: true });
    await expect(option).toHaveAttribute('aria-selected', 'true');
  }
  await search.fill('Winter pilot');
  await expect(page.getByText('No matching groups')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
  expect(posts(requests.all)).toEqual([]);
});

test('unsaved picks ask first, whichever way one leaves', async ({ page }) => {
  const ways = [
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(200, 400),
    () => page.getByRole('button', { name: 'Close profile' }).click(),
    () => page.evaluate(() => history.back()),
  ];
  await openDrawer(page, 'Member 091');
  await pickGroups(page, 'Support');
  const question = page.getByRole('alertdialog', { name: 'Discard unsaved changes?' });
  for (const leave of ways) {
    await leave();
    await expect(question).toBeVisible();
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await expect(question).toBeHidden();
    await expect(heldGroup(page, 'Support')).toContainText('Will be assigned');
  }
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(profileRow(page, 'Member 091')).not.toContainText('Support');
});

test('Discard drops the picks', async ({ page }) => {
  await openDrawer(page, 'Member 089');
  await pickGroups(page, 'Support');
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(heldGroup(page, 'Support')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Save' })).toBeHidden();
});

test('a row that no longer matches the filter stays, marked, until the next load', async ({ page, api }) => {
  const { items } = await api.listGroups({ portal_id: 'acme', search: 'Beta testers' });
  await page.goto(`/portals/acme?consumer_group_id=${items[0]?.id}`);
  await openDrawer(page, 'Member 100');
  await heldGroup(page, 'Beta testers').getByRole('button', { name: 'Remove Beta testers' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 100')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(profileRow(page, 'Member 100')).toContainText('No longer matches');
  await page.reload();
  await expect(profileRow(page, 'Member 090')).toBeVisible();
  await expect(profileRow(page, 'Member 100')).toBeHidden();
});

test('the picker lists what can be assigned first, by name', async ({ page, api }) => {
  const create = (name: string, is_default = false) =>
    api.createGroup({ portal_id: 'acme', name: `Rota ${name}`, is_default });
  await create('10');
  await create('B');
  const everyone = await create('1', true);
  await create('a');
  await create('2');
  await page.reload();
  await openDrawer(page, 'Member 093');
  await page.getByRole('combobox', { name: 'Assign groups' }).click();
  await page.getByLabel('Search groups').fill('rota');
  const options = page.getByRole('listbox').getByRole('option');
  await expect(options).toHaveText([/^Rota 2/, /^Rota 10/, /^Rota a/, /^Rota B/, /^Rota 1/]);
  await expect(options.last()).toHaveAttribute('aria-disabled', 'true');
  await api.archiveGroup({ portal_id: 'acme', consumer_group_id: everyone.id });
});

test('a group that became default meanwhile is said to stay', async ({ page, api }) => {
  const group = await api.createGroup({ portal_id: 'acme', name: 'Turning default' });
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member087@' });
  await api.assignGroups({
    portal_id: 'acme',
    consumer_profile_id: items[0]?.id ?? '',
    group_ids: [group.id],
  });
  await page.reload();
  await openDrawer(page, 'Member 087');
  await heldGroup(page, 'Turning default').getByRole('button', { name: 'Remove Turning default' }).click();
  await api.updateGroup({ portal_id: 'acme', consumer_group_id: group.id, is_default: true });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(
    page.getByText('Turning default can’t be removed: everyone in the portal has it.'),
  ).toBeVisible();
});

test('a group archived meanwhile is explained, dropped from the picks, and the rest can be saved', async ({
  page,
  api,
}) => {
  const group = await api.createGroup({ portal_id: 'acme', name: 'Closing down' });
  await openDrawer(page, 'Member 085');
  await pickGroups(page, 'Closing down', 'Support');
  await api.archiveGroup({ portal_id: 'acme', consumer_group_id: group.id });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing was saved.');
  await expect(page.getByRole('alert')).toContainText(
    'Archived in the meantime, so not assigned: Closing down.',
  );
  await expect(page.getByRole('alert')).not.toContainText('could not be found');
  await expect(page.getByText('1 group to assign')).toBeVisible();
  await page.getByRole('combobox', { name: 'Assign groups' }).click();
  await expect(page.getByRole('option', { name: 'Support' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Closing down' })).toBeHidden();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved groups for Member 085')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
});
