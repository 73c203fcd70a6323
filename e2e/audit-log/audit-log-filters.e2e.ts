import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { parse } from 'csv-parse/sync';
import { expect, expectAccessible, remoteTest, test as base } from '#e2e/support/fixtures.ts';
import { jobStrip, selectGroups, start } from '#e2e/support/bulk-jobs.ts';
import { makeGroups, type NamedGroup } from '#e2e/support/job-groups.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { rowBox } from '#e2e/support/selection-locators.ts';
import { serviceError } from '#e2e/support/service-error.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';

const test = base.extend<{ groups: readonly [NamedGroup, NamedGroup] }>({
  groups: async ({ api }, provide) => provide(await makeGroups(api, 'acme')),
});

const rows = (page: Page) =>
  page.getByRole('table', { name: 'Audit entries' }).locator('tbody').getByRole('row');
const search = (page: Page) => page.getByRole('textbox', { name: 'Search people and groups' });
const scope = (page: Page) => page.getByRole('combobox', { name: 'Search in' });
const action = (page: Page) => page.getByRole('combobox', { name: 'Change', exact: true });

async function profileId(api: Parameters<typeof makeGroups>[0], name: string): Promise<string> {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: `${name}@` });
  return items[0]?.id ?? '';
}

/** Assigns a group to four people in a job. */
async function runJob(page: Page, group: NamedGroup): Promise<void> {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await rowBox(page, 'Member 110').check();
  await rowBox(page, 'Member 107').click({ modifiers: ['Shift'] });
  await selectGroups(page, { assign: [group.name] });
  await start(page);
  await expect(jobStrip(page)).toContainText('Done');
}

test(
  'a search for a person finds what was done to them, and who did something',
  { tag: '@every-browser' },
  async ({ page, api, groups: [alpha] }) => {
    const id = await profileId(api, 'member095');
    await api.assignGroups({ portal_id: 'acme', consumer_profile_id: id, group_ids: [alpha.id] });
    await page.goto('/portals/acme/changes');
    await search(page).fill('member 095');
    await expect(page).toHaveURL(/search=member\+095/);
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(`Assigned ${alpha.name}`);

    await scope(page).selectOption('Changed by');
    await expect(page).toHaveURL(/\?actor=member\+095$/);
    await expect(page.getByText('No matching changes')).toBeVisible();
    await scope(page).selectOption('Target');
    await expect(page).toHaveURL(/\?target=member\+095$/);
    await expect(rows(page)).toHaveCount(1);
    await page.reload();
    await expect(search(page)).toHaveValue('member 095');
    await expect(scope(page)).toHaveValue('target');
    await expect(rows(page)).toHaveCount(1);
  },
);

test('entries are filtered by action and by group, with the keyboard and in the URL', async ({
  page,
  api,
  groups: [alpha, beta],
}) => {
  const target = { portal_id: 'acme', consumer_profile_id: await profileId(api, 'member094') };
  await api.assignGroups({ ...target, group_ids: [alpha.id, beta.id] });
  await api.unassignGroups({ ...target, group_ids: [beta.id] });
  await page.goto('/portals/acme/changes');
  await search(page).focus();
  await page.keyboard.press('Tab');
  await expect(scope(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(action(page)).toBeFocused();
  await page.keyboard.type('Groups rem');
  await expect(page).toHaveURL(/\?action=unassignGroups$/);
  await expect(rows(page).first()).toContainText(`Removed ${beta.name}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Search groups' }).fill(beta.name);
  await page.getByRole('option', { name: beta.name }).click();
  await expect(page).toHaveURL(new RegExp(`action=unassignGroups&group_id=${beta.id}`));
  await expect(rows(page)).toHaveCount(1);
  await action(page).selectOption('Any change');
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).nth(1)).toContainText(`Assigned ${alpha.name}, ${beta.name}`);
  await expect(rows(page).last()).toContainText('Created the group');
  await page.goto('/portals/acme/changes?job_id=x&run_id=1&action=none');
  await expect(rows(page).first()).toBeVisible();
});

test('a row has the date and the time, and how long ago on focus', async ({ page, groups: [alpha] }) => {
  await page.goto(`/portals/acme/changes?group_id=${alpha.id}`);
  const time = rows(page).first().locator('time').first();
  await expect(time).toHaveText(/^[A-Z][a-z]{2} \d{1,2}, \d{4}, \d\d:\d\d:\d\d$/);
  await time.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/ UTC$/).last()).toBeVisible();
  await expect(page.getByText(/^(now|.* ago)$/)).toBeVisible();
});

test('the entries of a job are one line, which opens', async ({ page, api, groups: [alpha] }) => {
  await runJob(page, alpha);
  await page.goto(`/portals/acme/changes?group_id=${alpha.id}&action=assignGroups`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(`Assigned ${alpha.name} to 4 profiles`);
  await expect(rows(page)).toContainText('Done');
  await expectAccessible(page);

  await rows(page).getByRole('link', { name: 'Show 4 entries' }).press('Enter');
  await expect(page).toHaveURL(/\?job_id=[\da-f-]{36}&run_id=[\da-f-]{36}$/);
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).filter({ hasText: 'Member 108' })).toContainText(`Assigned ${alpha.name}`);
  await page.getByRole('button', { name: /^Remove filter Entries/ }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Remove filter Job/ }).click();
  await expect(page).toHaveURL(/\/changes$/);

  await rows(page).filter({ hasText: 'to 4 profiles' }).getByRole('link', { name: 'Part of a job' }).click();
  await expect(rows(page)).toHaveCount(1);
  const job_id = new URL(page.url()).searchParams.get('job_id') ?? '';
  const job = { headers: { 'portal-profiles-job': job_id } };
  const target = { portal_id: 'acme', consumer_profile_id: await profileId(api, 'member093') };
  await api.assignGroups({ ...target, group_ids: [alpha.id] }, job);
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).first()).toContainText('API key');
  await expect(rows(page).last()).toContainText('to 4 profiles');
});

test('outcomes that differ are counted in the line', async ({ page, api }) => {
  const headers = { 'portal-profiles-job': crypto.randomUUID() };
  for (const name of ['member092', 'member091']) {
    const target = { portal_id: 'acme', consumer_profile_id: await profileId(api, name) };
    await api.assignGroups({ ...target, group_ids: ['none'] }, { headers }).catch(() => undefined);
  }
  await page.goto(`/portals/acme/changes?job_id=${headers['portal-profiles-job']}`);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Assigned none to 2 profiles');
  await expect(rows(page)).toContainText('2 refused');
});

test('a renamed group says so, and another update does not', async ({ page, api, groups: [alpha] }) => {
  const target = { portal_id: 'acme', consumer_group_id: alpha.id };
  await api.updateGroup({ ...target, name: `${alpha.name} new`, description: 'x' });
  await api.updateGroup({ ...target, name: `${alpha.name} new`, description: 'y' });
  await page.goto(`/portals/acme/changes?group_id=${alpha.id}&action=updateGroup`);
  await expect(rows(page).first()).toContainText('Updated the group');
  await expect(rows(page).last()).toContainText(`Renamed to ${alpha.name} new`);
});

async function exportCsv(page: Page): Promise<Record<string, string>[]> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const download = await downloading;
  // Firefox's driver saves to a folder, where a second file of the same name gets a number.
  expect(download.suggestedFilename()).toMatch(/^acme-audit-log-\d{4}-\d\d-\d\d(\(1\))?\.csv$/);
  return parse(await readFile(await download.path(), 'utf8'), { bom: true, columns: true });
}

test('what is filtered is exported, a line for each entry, with formulas escaped', async ({
  page,
  api,
  groups: [alpha],
}) => {
  await runJob(page, alpha);
  await page.goto(`/portals/acme/changes?group_id=${alpha.id}&action=assignGroups`);
  await expect(rows(page)).toHaveCount(1);
  const lines = await exportCsv(page);
  await expect(page.getByRole('dialog')).toContainText('Exported 4 entries.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Export CSV' })).toBeFocused();
  expect(new Set(lines.map(({ target }) => target))).toEqual(new Set(members(110, 107)));
  expect(lines[0]).toMatchObject({
    action: 'assignGroups',
    groups: alpha.name,
    group_ids: alpha.id,
    outcome: 'done',
  });

  const { id } = await api.createGroup({ portal_id: 'acme', name: '=1+1' });
  await page.goto(`/portals/acme/changes?group_id=${id}`);
  await expect(rows(page)).toHaveCount(1);
  expect(await exportCsv(page)).toMatchObject([{ target: "'=1+1", groups: "'=1+1" }]);
  await api.archiveGroup({ portal_id: 'acme', consumer_group_id: id });
});

remoteTest(
  'a job is one line with any service behind, and the service never sees its ID',
  async ({ page, api }) => {
    const [alpha] = await makeGroups(api, 'acme');
    await runJob(page, alpha);
    await page.goto(`/portals/acme/changes?group_id=${alpha.id}`);
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(`Assigned ${alpha.name} to 4 profiles`);
  },
);

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('the filters and a line of a job fit, and axe finds nothing', async ({
      page,
      api,
      groups: [alpha],
    }) => {
      const headers = { 'portal-profiles-job': crypto.randomUUID() };
      for (const name of ['member090', 'member089']) {
        const target = { portal_id: 'acme', consumer_profile_id: await profileId(api, name) };
        await api.assignGroups({ ...target, group_ids: [alpha.id] }, { headers });
      }
      await page.goto(`/portals/acme/changes?job_id=${headers['portal-profiles-job']}`);
      const line: Locator = rows(page).filter({ hasText: 'to 2 profiles' });
      await expect(line.getByRole('link', { name: 'Show 2 entries' })).toBeVisible();
      await expectAccessible(page);
      expect(await sidewaysOverflow(page)).toBe(0);
    });
  });
}

test('a date that is typed digit by digit is the filter', async ({ page }) => {
  await page.goto('/portals/acme/changes');
  const from = page.getByLabel('From');
  await from.focus();
  await page.keyboard.type('11052026', { delay: 60 });
  await expect(page).toHaveURL(/since=2026-11-05/);
  await expect(from).toHaveValue('2026-11-05');
  await page.keyboard.press('Backspace');
  await expect(page).not.toHaveURL(/since/);
  await page.keyboard.type('2025', { delay: 60 });
  await expect(page).toHaveURL(/since=2025-11-05/);
});

remoteTest('the log is there while the service does not tell of the portal', async ({ page, faults }) => {
  faults.add({ path: /\/portals\/[^/]+$/, action: serviceError(500, 'internal_server_error') });
  await page.goto('/portals/acme/changes');
  await expect(page.getByRole('heading', { name: 'Audit log' })).toBeVisible();
  await expect(search(page)).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
});
