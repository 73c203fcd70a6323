import type { Locator, Page } from 'playwright';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import { memberIdsOf } from '#e2e/support/group-members.ts';
import { makeGroups, type NamedGroup } from '#e2e/support/job-groups.ts';
import type { Api } from '#e2e/support/group-members.ts';

/** Two groups, the first of which has three people, one of whom has the second one already. */
async function prepare(api: Api) {
  const [from, into] = await makeGroups(api, 'acme');
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member10', limit: 3, order: 'asc' });
  for (const [index, { id }] of items.entries()) {
    const group_ids = index === 0 ? [from.id, into.id] : [from.id];
    await api.assignGroups({ portal_id: 'acme', consumer_profile_id: id, group_ids });
  }
  return { from, into, ids: items.map(({ id }) => id) };
}

async function open(page: Page, button: string, from: NamedGroup, people: number): Promise<Locator> {
  await page.goto(`/portals/acme/groups/${from.id}`);
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog', { name: new RegExp(from.name) }).last();
  await expect(dialog.getByText(`${people} people in this group`).first()).toBeVisible();
  return dialog;
}

async function selectInto(page: Page, dialog: Locator, into: NamedGroup) {
  await dialog.getByRole('combobox', { name: 'Select groups' }).click();
  await page.getByLabel('Search groups').fill(into.name);
  await page.getByRole('option', { name: into.name }).first().click();
  await page.keyboard.press('Escape');
}

async function start(page: Page, button: string, from: NamedGroup, into: NamedGroup) {
  const dialog = await open(page, button, from, 3);
  await selectInto(page, dialog, into);
  await expect(dialog.getByText('2 of 3 profiles will change.').first()).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Change 2 profiles' }).click();
  await expect(page.getByText('2 changed').first()).toBeVisible();
}

test('everyone of a group is copied to another, which can be undone', async ({ page, api }) => {
  const { from, into, ids } = await prepare(api);
  await start(page, 'Copy people…', from, into);
  expect(new Set(await memberIdsOf(api, 'acme', into.id))).toEqual(new Set(ids));
  await expect(page.getByRole('button', { name: /^Archive/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Undo changes' }).click();
  await expect(page.getByRole('heading', { name: /^Undo: / })).toBeVisible();
  await expect.poll(async () => (await memberIdsOf(api, 'acme', into.id)).size).toBe(1);
  expect((await memberIdsOf(api, 'acme', from.id)).size).toBe(3);
});

test('after a merge was undone, its report does not archive the group', async ({ page, api }) => {
  const { from, into } = await prepare(api);
  await start(page, 'Merge…', from, into);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Undo changes' }).click();
  await expect(page.getByRole('heading', { name: /^Undo: / })).toBeVisible();
  await expect.poll(async () => (await memberIdsOf(api, 'acme', into.id)).size).toBe(1);
  await page.goBack();
  await expect(page.getByRole('button', { name: `Archive “${from.name}”…` })).toHaveAccessibleDescription(
    'Another job undoes this one',
  );
});

test('a merge is a copy whose report archives the group, after which there is no undo', async ({
  page,
  api,
}) => {
  const { from, into, ids } = await prepare(api);
  await start(page, 'Merge…', from, into);
  expect(new Set(await memberIdsOf(api, 'acme', into.id))).toEqual(new Set(ids));
  await page.getByRole('button', { name: `Archive “${from.name}”…` }).click();
  const question = page.getByRole('dialog', { name: `Archive “${from.name}”?` });
  await expect(question.getByText('After this, the merge can’t be undone.')).toBeVisible();
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Archive group' }).click();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAccessibleDescription(
    `“${from.name}” is archived, so this can no longer be undone`,
  );
  const group = await api.getGroup({ portal_id: 'acme', consumer_group_id: from.id });
  expect(group.status).toBe('archived');
  expect(new Set(await memberIdsOf(api, 'acme', into.id))).toEqual(new Set(ids));
});

test('a copy that would change nothing says why', async ({ page, api }) => {
  const make = (name: string) => api.createGroup({ portal_id: 'acme', name });
  const [from, into, too] = [await make('Copied from'), await make('Copied into'), await make('Copied too')];
  const empty = await open(page, 'Merge…', from, 0);
  const submit = (dialog: Locator) => dialog.getByRole('button', { name: 'Change profiles' });
  await expect(submit(empty)).toHaveAccessibleDescription('No one has this group');
  await selectInto(page, empty, into);
  await expect(submit(empty)).toHaveAccessibleDescription('No one has this group');

  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member10', limit: 2 });
  for (const { id } of items) {
    const group_ids = [from.id, into.id, too.id];
    await api.assignGroups({ portal_id: 'acme', consumer_profile_id: id, group_ids });
  }
  const dialog = await open(page, 'Copy people…', from, 2);
  await expect(submit(dialog)).toHaveAccessibleDescription('Select a group first');
  await selectInto(page, dialog, into);
  await expect(submit(dialog)).toHaveAccessibleDescription('Everyone already has it');
  await selectInto(page, dialog, too);
  await expect(submit(dialog)).toHaveAccessibleDescription('Everyone already has them');
});
