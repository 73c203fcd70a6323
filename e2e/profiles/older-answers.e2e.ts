import { parse } from 'csv-parse/sync';
import { expect, simulatedTest as test } from '#e2e/support/simulated-fixtures.ts';
import { jobStrip, selectGroups, start } from '#e2e/support/bulk-jobs.ts';
import { exportDialog, exportText, withoutPicker } from '#e2e/support/export-dialog.ts';
import { makeGroups } from '#e2e/support/job-groups.ts';
import {
  closeDrawer,
  expectNames,
  heldGroup,
  members,
  openDrawer,
  profileRow,
  unfoldSharedGroups,
} from '#e2e/support/profile-locators.ts';
import { rowBox } from '#e2e/support/selection-locators.ts';

const older = { sendsGroups: false, sendsContactDetails: false, sendsKnownValues: false };

test('what another version of the service does not send is unknown, not empty, and no value is lost', async ({
  page,
  settings,
  api,
}) => {
  const [alpha] = await makeGroups(api, 'acme');
  Object.assign(settings, older);
  await page.addInitScript(withoutPicker);
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await expect(profileRow(page, 'Member 108').getByText('Unknown')).toHaveCount(2);
  await expect(profileRow(page, 'Member 108')).toContainText('suspended');
  await expect(profileRow(page, 'Member 108')).not.toContainText('No groups');

  const drawer = await openDrawer(page, 'Member 108');
  await expect(drawer).toContainText('Groups unknown');
  await expect(drawer).toContainText('suspended');
  await expect(drawer.getByRole('definition').filter({ hasText: 'Unknown' })).toHaveCount(1);
  await closeDrawer(page);

  await rowBox(page, 'Member 108').check();
  await rowBox(page, 'Member 107').check();
  const dialog = await selectGroups(page, { assign: [alpha.name] });
  await expect(dialog.getByRole('columnheader', { name: 'Unknown' })).toBeVisible();
  const cells = dialog.getByRole('row').filter({ hasText: alpha.name }).getByRole('cell');
  await expect(cells).toHaveText(['0', '0', '0', '2']);
  await start(page);
  await expect(jobStrip(page)).toContainText('2 not confirmed');

  await rowBox(page, 'Member 108').uncheck();
  await rowBox(page, 'Member 107').uncheck();
  const [, ...rows] = parse(await exportText(page, 'CSV'), { bom: true });
  await expect(exportDialog(page).getByText('Exported 120 profiles.').first()).toBeVisible();
  expect(rows.find(([, name]) => name === 'Member 108')).toEqual([
    expect.stringMatching(/^cpr_/),
    'Member 108',
    '',
    'suspended',
    expect.stringMatching(/^con_/),
    '',
    '',
    expect.any(String),
    expect.any(String),
    '',
  ]);
  await page.keyboard.press('Escape');
  const lines = (await exportText(page, 'NDJSON')).trim().split('\n');
  const sent: Record<string, unknown> = JSON.parse(lines.at(-1) ?? '');
  expect(sent).toMatchObject({ name: 'Member 110', email: null, surface: { name: 'Portal' } });
  expect(sent).not.toHaveProperty('groups');
  await page.keyboard.press('Escape');

  settings.sendsGroups = true;
  await page.reload();
  await openDrawer(page, 'Member 107');
  await expect(heldGroup(page, alpha.name)).toContainText('Assigned manually');
  const personal = heldGroup(page, 'Personal Group for member107@acme.example');
  await expect(personal).toContainText('directory');
  await expect(personal.getByRole('button')).toHaveAccessibleDescription(
    'Not assigned manually, so it can’t be removed here.',
  );

  // Everything is known again where the service sends it.
  settings.sendsContactDetails = true;
  settings.sendsKnownValues = true;
  await page.reload();
  await unfoldSharedGroups(page);
  await expect(heldGroup(page, 'Personal Group for member107@acme.example')).toContainText('Personal');
  await closeDrawer(page);
  await expect(profileRow(page, 'Member 108')).toContainText('member108@acme.example');
  await expect(profileRow(page, 'Member 108')).toContainText('Invited');
});
