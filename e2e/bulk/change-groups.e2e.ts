import { expect, expectAccessible, test as base } from '#e2e/support/fixtures.ts';
import { memberIdsOf } from '#e2e/support/group-members.ts';
import { makeGroups, type NamedGroup } from '#e2e/support/job-groups.ts';
import { changeDialog, selectGroups, jobStrip, selectPage, start } from '#e2e/support/bulk-jobs.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { expectSelected, rowBox } from '#e2e/support/selection-locators.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';

const test = base.extend<{ groups: readonly [NamedGroup, NamedGroup] }>({
  groups: async ({ api }, provide) => provide(await makeGroups(api, 'acme')),
});

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

const idOf = async (api: Parameters<typeof memberIdsOf>[0], name: string) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: name, limit: 1 });
  return items[0]?.id ?? '';
};

test('groups are assigned and removed for everyone selected at once, with a report for each', async ({
  page,
  api,
  groups: [alpha, beta],
}) => {
  for (const name of ['member110', 'member109']) {
    const target = { portal_id: 'acme', consumer_profile_id: await idOf(api, name) };
    await api.assignGroups({ ...target, group_ids: [beta.id] });
  }
  await page.reload();
  await expectNames(page, members(110, 91));
  await rowBox(page, 'Member 110').check();
  await rowBox(page, 'Member 107').click({ modifiers: ['Shift'] });
  const dialog = await selectGroups(page, { assign: [alpha.name], remove: [beta.name] });
  const line = (name: string) => dialog.getByRole('row').filter({ hasText: name });
  await expect(line(alpha.name).getByRole('cell')).toHaveText(['4', '0', '0']);
  await expect(line(beta.name).getByRole('cell')).toHaveText(['2', '2', '0']);
  await expect(dialog).toContainText('4 of 4 profiles will change.');
  await expect(dialog).toContainText('10 requests');
  await start(page);
  await expect(jobStrip(page)).toContainText('Done');
  await expect(page.getByRole('region', { name: 'Selection' })).toBeHidden();
  expect((await memberIdsOf(api, 'acme', alpha.id)).size).toBe(4);
  expect((await memberIdsOf(api, 'acme', beta.id)).size).toBe(0);

  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  const rows = page.getByRole('list', { name: 'Profiles in this job' }).getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: 'Member 110' })).toContainText(`${alpha.name}: assigned`);
  await expect(rows.filter({ hasText: 'Member 110' })).toContainText(`${beta.name}: removed`);
  await expect(rows.filter({ hasText: 'Member 107' })).toContainText(`${beta.name}: no change`);
});

test('the pickers stay where they are when the preview appears below them', async ({
  page,
  groups: [alpha],
}) => {
  await rowBox(page, 'Member 110').check();
  await page.getByRole('button', { name: 'Change groups' }).click();
  const title = changeDialog(page).getByRole('heading', { name: 'Change groups for 1 profile' });
  const before = await title.boundingBox();
  await page.keyboard.press('Escape');
  await expect(changeDialog(page)).toBeHidden();
  const dialog = await selectGroups(page, { assign: [alpha.name] });
  await expect(dialog.getByRole('row').filter({ hasText: alpha.name })).toBeVisible();
  expect((await title.boundingBox())?.y).toBe(before?.y);
});

test('Control Enter starts the job, also from the picker', async ({ page, groups: [alpha] }) => {
  await rowBox(page, 'Member 110').check();
  await page.getByRole('button', { name: 'Change groups' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(changeDialog(page)).toBeVisible();
  await changeDialog(page).getByRole('combobox', { name: 'Select groups to assign' }).click();
  await page.getByLabel('Search groups').fill(alpha.name);
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText([new RegExp(alpha.name)]);
  await page.keyboard.press('Enter');
  await expect(changeDialog(page).getByRole('row').filter({ hasText: alpha.name })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(changeDialog(page)).toBeHidden();
  await expect(jobStrip(page)).toContainText('1 changed');
});

test('what a source keeps is told before, and in the report', async ({ page, api, groups: [alpha] }) => {
  await api.createGroup({ portal_id: 'acme', name: 'Everyone here', is_default: true });
  await page.reload();
  await expectNames(page, members(110, 91));
  await rowBox(page, 'Member 110').check();
  const dialog = await selectGroups(page, { remove: ['Everyone here'] });
  const line = dialog.getByRole('row').filter({ hasText: 'Everyone here' });
  await expect(line.getByRole('cell')).toHaveText(['0', '0', '1 (Default)']);
  const button = dialog.getByRole('button', { name: 'Change profiles' });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAccessibleDescription('No profiles would change');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await selectGroups(page, { assign: [alpha.name], remove: ['Everyone here'] });
  await start(page);
  await expect(jobStrip(page)).toContainText('1 with groups that can’t be removed');
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await expect(page.getByRole('list', { name: 'Profiles in this job' })).toContainText(
    'Everyone here: can’t be removed (Default)',
  );
});

test('the groups of another profile are taken: those given by hand, and the others say where they come from', async ({
  page,
}) => {
  await rowBox(page, 'Member 110').check();
  await page.getByRole('button', { name: 'Change groups' }).click();
  const dialog = changeDialog(page);
  await dialog.getByRole('combobox', { name: 'Copy groups from a profile…' }).click();
  await page.getByRole('combobox', { name: 'Search profiles' }).fill('Mina Many');
  await page.getByRole('option', { name: 'Mina Many' }).click();
  const choice = dialog.getByRole('group', { name: 'Groups for Mina Many' });
  await expect(choice.getByRole('checkbox', { name: 'Design' })).toBeChecked();
  const personal = choice.getByRole('checkbox', { name: /^Personal Group/ });
  await expect(personal).not.toBeChecked();
  await expect(personal).toHaveAccessibleDescription('Personal groups can’t be removed.');
  await choice.getByRole('checkbox', { name: 'On call' }).uncheck();
  await choice.getByRole('button', { name: 'Add selected groups' }).click();
  const assigned = dialog.getByRole('list', { name: 'Assign' }).getByRole('listitem');
  await expect(assigned).toHaveCount(7);
  await expect(assigned.filter({ hasText: 'On call' })).toBeHidden();
  await expect(dialog.getByRole('combobox', { name: 'Copy groups from a profile…' })).toBeFocused();
});

test('a group is assigned or removed, not both: the last choice counts', async ({
  page,
  groups: [alpha],
}) => {
  await rowBox(page, 'Member 110').check();
  const dialog = await selectGroups(page, { assign: [alpha.name], remove: [alpha.name] });
  await expect(dialog.getByRole('list', { name: 'Assign' }).getByRole('listitem')).toHaveCount(0);
  await expect(dialog.getByRole('list', { name: 'Remove' })).toContainText(alpha.name);
  await dialog.getByRole('button', { name: `Leave out ${alpha.name}` }).click();
  await expect(dialog.getByRole('combobox', { name: 'Select groups to remove' })).toBeFocused();
  await expect(dialog.getByRole('table')).toBeHidden();
});

test('what was read long ago is read again before the dry run', async ({ page, api, groups: [alpha] }) => {
  await page.clock.install();
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await rowBox(page, 'Member 110').check();
  const target = { portal_id: 'acme', consumer_profile_id: await idOf(api, 'member110') };
  await api.assignGroups({ ...target, group_ids: [alpha.id] });
  await page.clock.fastForward(90_000);
  const dialog = await selectGroups(page, { assign: [alpha.name] });
  await page.clock.runFor(2000);
  await expect(dialog.getByRole('row').filter({ hasText: alpha.name }).getByRole('cell')).toHaveText([
    '0',
    '1',
    '0',
  ]);
});

test('all of it works with the keyboard alone', async ({ page, api, groups: [alpha] }) => {
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expectSelected(page, '2 profiles selected');
  await page.getByRole('button', { name: 'Change groups' }).focus();
  await page.keyboard.press('Enter');
  const dialog = changeDialog(page);
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('combobox', { name: 'Select groups to assign' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Search groups' })).toBeFocused();
  await page.keyboard.type(alpha.name);
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('combobox', { name: 'Select groups to assign' })).toBeFocused();
  await expect(dialog.getByRole('list', { name: 'Assign' })).toContainText(alpha.name);
  await page.keyboard.press('Shift+Tab');
  await expect(dialog.getByRole('button', { name: `Leave out ${alpha.name}` })).toBeFocused();
  await dialog.getByRole('button', { name: 'Change 2 profiles' }).focus();
  await page.keyboard.press('Enter');
  await expect(jobStrip(page)).toContainText('Done');
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  expect((await memberIdsOf(api, 'acme', alpha.id)).size).toBe(2);
});

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing on dialog, strip, jobs and report, and they fit', async ({
      page,
      groups: [alpha, beta],
    }) => {
      const fits = async () => expect(await sidewaysOverflow(page)).toBe(0);
      await selectPage(page);
      await selectGroups(page, { assign: [alpha.name], remove: [beta.name] });
      await expectAccessible(page);
      await start(page);
      await expect(jobStrip(page)).toContainText('Done');
      await expectAccessible(page);
      await fits();
      await jobStrip(page).getByRole('link', { name: 'Report' }).click();
      await expect(page.getByRole('list', { name: 'Profiles in this job' })).toBeVisible();
      await expectAccessible(page);
      await fits();
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Jobs', exact: true }).click();
      await expect(page.getByRole('list', { name: 'Jobs' })).toBeVisible();
      await expectAccessible(page);
      await fits();
    });
  });
}
