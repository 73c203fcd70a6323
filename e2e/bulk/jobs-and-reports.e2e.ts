import { expectAccessible } from '#e2e/support/fixtures.ts';
import { expect } from '#e2e/browsers/expect.ts';
import {
  expectDone,
  expectReportDone,
  hundred,
  jobTest as test,
  startAssigning,
} from '#e2e/bulk/job-fixtures.ts';
import { jobStrip, selectGroups, selectPage, start } from '#e2e/support/bulk-jobs.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { memberIdsOf } from '#e2e/support/group-members.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { expectSelected, openSelectDialog } from '#e2e/support/selection-locators.ts';
import { serviceError } from '#e2e/support/service-error.ts';

test('a finished job is undone from the strip, and both jobs say so', async ({
  page,
  api,
  groups: [alpha],
}) => {
  await startAssigning(page, [alpha]);
  await expectDone(page);
  await jobStrip(page).getByRole('button', { name: 'Undo' }).click();
  const question = page.getByRole('alertdialog', { name: `Undo changes to ${hundred} profiles?` });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Undo changes' }).click();
  await expect(jobStrip(page)).toContainText('Undo: Assign');
  await expectDone(page);
  await expect(jobStrip(page).getByRole('button', { name: 'Undo' })).toBeVisible();
  expect((await memberIdsOf(api, 'acme', alpha.id)).size).toBe(0);

  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  const jobs = page.getByRole('list', { name: 'Jobs' }).getByRole('listitem');
  await expect(jobs).toHaveCount(2);
  await expect(jobs.nth(1)).toContainText('Undone');
  await expect(jobs.nth(0)).toContainText(/\d{4}, \d{2}:\d{2}:\d{2}/);
  await page.getByRole('radio', { name: 'With failures' }).check();
  await expect(page.getByText('No jobs like this')).toBeVisible();
  await page.getByRole('radio', { name: 'All' }).check();
  await expectAccessible(page);

  await jobs.nth(1).getByRole('link').first().click();
  const main = page.getByRole('main');
  await expect(main.getByText('Undone by')).toBeVisible();
  await expect(main.getByRole('button', { name: 'Undo', exact: true })).toHaveAccessibleDescription(
    'Another job undoes this one',
  );
  await expect(main.getByText('Started', { exact: true })).toBeVisible();
  await expect(main.getByText('Ended', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await main.getByRole('link', { name: /^Undo: Assign/ }).click();
  await expect(main.getByText('Undoes')).toBeVisible();
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'All jobs' }).click();
  await expect(jobs).toHaveCount(2);
});

test('a job that is hidden above the list stays hidden', async ({ page, groups: [alpha] }) => {
  await startAssigning(page, [alpha]);
  await expectDone(page);
  await jobStrip(page).getByRole('button', { name: 'Hide' }).click();
  await expect(jobStrip(page)).toBeHidden();
  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Jobs' }).getByRole('listitem')).toHaveCount(1);
  await page.goBack();
  await expectNames(page, members(110, 11));
  await expect(jobStrip(page)).toBeHidden();
});

test('Back and a reload keep the filter of a report and of the jobs, and the place in the report', async ({
  page,
  faults,
  groups: [alpha],
}) => {
  faults.add({ path: /\/assign-groups$/, times: 1, action: serviceError(409, 'conflict') });
  await startAssigning(page, [alpha]);
  await expectDone(page);
  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  const withFailures = page.getByRole('radio', { name: 'With failures' });
  await withFailures.check();
  await page.getByRole('list', { name: 'Jobs' }).getByRole('link').first().click();
  await expectReportDone(page);
  const changed = page.getByRole('radio', { name: `Changed ${hundred - 1}` });
  await changed.check();
  const last = page
    .getByRole('list', { name: 'Profiles in this job' })
    .getByRole('link', { name: 'Member 011', exact: true });
  await expect(async () => {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect(last).toBeInViewport({ timeout: 100 });
  }).toPass();
  await last.click();
  await page.getByRole('button', { name: 'Close profile' }).click();
  await expect(changed).toBeChecked();
  await expect(last).toBeInViewport();
  await page.reload();
  await expect(changed).toBeChecked();
  await page.goBack();
  await expect(withFailures).toBeChecked();
});

test('in a narrow window, Back leads to the place in a report', async ({ page, groups }) => {
  await startAssigning(page, groups);
  await expectDone(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await expectReportDone(page);
  const row = page
    .getByRole('list', { name: 'Profiles in this job' })
    .getByRole('link', { name: 'Member 060', exact: true });
  await expect(async () => {
    await page.evaluate(() => window.scrollBy({ top: innerHeight / 2, behavior: 'instant' }));
    await expect(row).toBeInViewport({ timeout: 50 });
  }).toPass({ intervals: [0] });
  // Firefox's driver scrolls to what it is about to press, even where it can be seen.
  await row.hover();
  const top = async () => (await row.boundingBox())?.y ?? 0;
  const before = await top();
  await row.click();
  await page.getByRole('button', { name: 'Close profile' }).click();
  await expectReportDone(page);
  await expect(row).toBeInViewport();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
});

test('a report leads to the list it came from, and selects its profiles again', async ({
  page,
  groups: [alpha],
}) => {
  await page.goto('/portals/acme?status=invited');
  await openSelectDialog(page, 'Select all matching profiles', 'Select all matching profiles');
  const selected = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /^[1-9].* profiles selected$/ });
  const text = (await selected.first().textContent()) ?? '';
  await selectGroups(page, { assign: [alpha.name] });
  await start(page);
  await expectDone(page);
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await expectReportDone(page);
  await page.getByRole('button', { name: /^Select these [\d,]+ again$/ }).click();
  await expectSelected(page, text);
  await page.goBack();
  await page.getByRole('link', { name: 'the list that was selected' }).click();
  await expect(page).toHaveURL(/\/portals\/[^/]+\?status=invited/);
});

test('a report offers to select those shown, also where as many failed', async ({
  page,
  faults,
  groups: [alpha],
}) => {
  await page.goto('/portals/acme?search=member10');
  await expectNames(page, members(109, 100));
  await selectPage(page);
  faults.add({ path: /\/assign-groups$/, times: 5, action: serviceError(409, 'conflict') });
  await startAssigning(page, [alpha]);
  await expectDone(page);
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await page.getByRole('radio', { name: 'Changed 5' }).check();
  await expect(page.getByRole('button', { name: 'Select 5 failed' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Select these 5 again' })).toBeVisible();
});

test('a double click on Cancel does not start the rest again', async ({ page, faults, groups: [alpha] }) => {
  const gate = makeGate();
  faults.add({ path: /\/assign-groups$/, action: gate });
  await startAssigning(page, [alpha]);
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  gate.open();
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await expect(page.getByRole('button', { name: 'Continue' })).toBeEnabled();
  const { x = 0, y = 0, width = 0, height = 0 } = (await cancel.boundingBox()) ?? {};
  const place = [x + width / 2, y + height / 2] as const;
  await page.mouse.click(...place);
  const retry = page.getByRole('button', { name: /^Retry \d+ failed or not started$/ });
  await expect(retry).toBeVisible();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await retry.hover();
  await expect(page.getByRole('main').getByText('Cancelled', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Jobs' }).getByRole('listitem')).toHaveCount(1);
});

test('a retry makes what failed, and not again what somebody has changed since', async ({
  page,
  api,
  faults,
  groups: [alpha],
}) => {
  await page.goto('/portals/acme?search=member109');
  await expectNames(page, members(109, 109));
  await page.getByRole('checkbox', { name: 'Select Member 109' }).check();
  await selectGroups(page, { assign: [alpha.name], remove: ['Engineering'] });
  faults.add({ path: /\/unassign-groups$/, action: serviceError(409, 'conflict') });
  await start(page);
  await expect(jobStrip(page)).toContainText('1 failed');
  faults.clear();
  const [id = ''] = await memberIdsOf(api, 'acme', alpha.id);
  await api.unassignGroups({ portal_id: 'acme', consumer_profile_id: id, group_ids: [alpha.id] });
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await page.getByRole('button', { name: 'Retry 1 failed' }).click();
  await expect(page.getByText('Engineering: removed')).toBeVisible();
  await expectReportDone(page);
  expect((await memberIdsOf(api, 'acme', alpha.id)).size).toBe(0);
});

test('an undo that was cancelled leaves the job as it was, to be undone', async ({
  page,
  faults,
  groups: [alpha],
}) => {
  await startAssigning(page, [alpha]);
  await expectDone(page);
  const gate = makeGate();
  faults.add({ path: /consumer-profile\//, action: gate });
  await jobStrip(page).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo changes' }).click();
  await expect(jobStrip(page)).toContainText('Undo: Assign');
  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  const jobs = page.getByRole('list', { name: 'Jobs' }).getByRole('listitem');
  await expect(jobs).toHaveCount(2);
  await expect(jobs.nth(1)).not.toContainText('Undone');
  await jobs.nth(0).getByRole('button', { name: 'Cancel' }).click();
  gate.open();
  await expect(jobs.nth(0)).toContainText('Cancelled');
  await expect(jobs.nth(1)).not.toContainText('Undone');
});
