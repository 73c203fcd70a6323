import type { Page } from 'playwright';
import { expect } from '#e2e/support/fixtures.ts';
import {
  expectDone,
  expectReportDone,
  hundred,
  jobTest as test,
  startAssigning,
} from '#e2e/bulk/job-fixtures.ts';
import type { FaultProxy } from '#e2e/support/fault-proxy.ts';
import { memberIdsOf } from '#e2e/support/group-members.ts';
import { expectAgreement, expectReport, readReport, tally } from '#e2e/support/job-report.ts';
import { jobStrip } from '#e2e/support/bulk-jobs.ts';

const assigns = /\/assign-groups$/;
const selection = (page: Page) => page.getByRole('region', { name: 'Selection' });

/** Waits until this many changes have been requested. */
const expectWrites = (faults: FaultProxy, count: number) =>
  expect
    .poll(() => faults.requests.filter(({ path }) => assigns.test(path)).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(count);

test.beforeEach(({ faults }) => {
  // Leaves time to act during the job, even on a slow machine.
  faults.add({ path: assigns, action: { delay: 400 } });
});

test(
  'a reload in the middle: it is offered to go on, and each profile is changed once',
  { tag: '@every-browser' },
  async ({ page, api, faults, groups: [alpha] }) => {
    await startAssigning(page, [alpha]);
    await expectWrites(faults, 40);
    await page.reload();
    await expect(jobStrip(page)).toContainText('Interrupted');
    await jobStrip(page).getByRole('button', { name: 'Continue' }).click();
    await expectDone(page);
    await jobStrip(page).getByRole('link', { name: 'Report' }).click();
    await expect(page.getByRole('radio', { name: `Changed ${hundred}` })).toHaveCount(1);
    expect((await memberIdsOf(api, 'acme', alpha.id)).size).toBe(hundred);
    // Changes in flight may be requested twice if their response was lost. Nothing else is repeated.
    const asked = faults.requests.filter(({ path }) => assigns.test(path));
    expect(asked.length).toBeLessThanOrEqual(hundred + 12);
    expect(new Set(asked.map(({ path }) => path)).size).toBe(hundred);
  },
);

test(
  'two tabs do not run one job: the second shows it, stops it, and takes over when the first is closed',
  { tag: '@every-browser' },
  async ({ page, api, context, faults, groups: [alpha] }) => {
    // WebKit's driver takes so long for a second tab that the job would be over.
    faults.clear();
    faults.add({ path: assigns, times: 70, action: { delay: 1000 } });
    await startAssigning(page, [alpha]);
    await expectWrites(faults, 10);
    const other = await context.newPage();
    await other.goto(page.url());
    await expect(jobStrip(other)).toContainText('Running in another tab');
    await expect(jobStrip(other).getByRole('button', { name: 'Continue' })).toBeHidden();
    await jobStrip(other).getByRole('button', { name: 'Pause' }).click();
    await expect(jobStrip(page)).toContainText('Paused');
    await expect(jobStrip(other)).toContainText('Paused');
    await jobStrip(page).getByRole('button', { name: 'Continue' }).click();
    await expect(jobStrip(other)).toContainText('Running in another tab');
    await expectWrites(faults, 40);
    await page.close({ runBeforeUnload: false });
    await expect(jobStrip(other)).toContainText('Interrupted');
    await jobStrip(other).getByRole('button', { name: 'Continue' }).click();
    await expectDone(other);
    await expectReport(other, api, 'acme', alpha.id, { assigned: hundred });
    const asked = faults.requests.filter(({ path }) => assigns.test(path));
    expect(asked.length).toBeLessThanOrEqual(hundred + 12);
    expect(new Set(asked.map(({ path }) => path)).size).toBe(hundred);
    await other.close();
  },
);

test('it goes on while one looks elsewhere, is paused and goes on, and leaves the selection as it is dealt with', async ({
  page,
  api,
  faults,
  groups: [alpha],
}) => {
  await startAssigning(page, [alpha]);
  await page.getByRole('link', { name: 'Jobs' }).click();
  const jobs = page.getByRole('list', { name: 'Jobs' });
  await expect(jobs.getByRole('listitem').first()).toContainText('Running');
  await expectWrites(faults, 20);
  await jobs.getByRole('button', { name: 'Pause' }).click();
  await expect(jobs.getByRole('listitem').first()).toContainText('Paused');
  const count = () => faults.requests.filter(({ path }) => assigns.test(path)).length;
  const paused = count();
  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await expect(selection(page)).toContainText(`${hundred - paused} profiles selected`);
  expect(count()).toBe(paused);
  await jobStrip(page).getByRole('button', { name: 'Continue' }).click();
  await expectDone(page);
  await expect(selection(page)).toBeHidden();
  expect((await memberIdsOf(api, 'acme', alpha.id)).size).toBe(hundred);
});

test('Continue pressed in the moment in which it appears goes on', async ({
  page,
  faults,
  groups: [alpha],
}) => {
  await startAssigning(page, [alpha]);
  await expectWrites(faults, 10);
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent === 'Continue',
      );
      if (!button) return;
      observer.disconnect();
      button.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await jobStrip(page).getByRole('button', { name: 'Pause' }).click();
  await expectDone(page);
});

test('cancelled, what was not reached stays selected, and the report has it', async ({
  page,
  api,
  faults,
  groups: [alpha],
}) => {
  await startAssigning(page, [alpha]);
  await expectWrites(faults, 20);
  await jobStrip(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(jobStrip(page)).toContainText('Cancelled');
  const members = await memberIdsOf(api, 'acme', alpha.id);
  await expect(selection(page)).toContainText(`${hundred - members.size} profiles selected`);
  const lines = await readReport(page);
  expect(tally(lines)).toEqual({ assigned: members.size, 'not started': hundred - members.size });
  expectAgreement(lines, alpha.id, members);
});

test(
  'an undo takes back what is still as the job left it, and lists what somebody has changed since',
  { tag: '@long' },
  async ({ page, api, faults, groups: [alpha, beta] }) => {
    faults.clear();
    await startAssigning(page, [alpha, beta]);
    await expectDone(page);
    const [first = ''] = await memberIdsOf(api, 'acme', alpha.id);
    await api.unassignGroups({ portal_id: 'acme', consumer_profile_id: first, group_ids: [alpha.id] });
    await jobStrip(page).getByRole('link', { name: 'Report' }).click();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    const question = page.getByRole('alertdialog');
    await expect(question).toContainText('Anything changed since is skipped');
    await question.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Undo:');
    await expectReportDone(page);
    await page.getByRole('link', { name: 'Profiles', exact: true }).click();
    const lines = await readReport(page);
    expect(tally(lines)).toEqual({ removed: 2 * hundred - 1, 'skipped, changed since': 1 });
    for (const { id } of [alpha, beta]) expect(await memberIdsOf(api, 'acme', id)).toEqual(new Set());
  },
);

test('a job is of its portal, and removed with its report', async ({ page, faults, groups: [alpha] }) => {
  faults.clear();
  await startAssigning(page, [alpha]);
  await expectDone(page);
  await page.getByRole('combobox', { name: /Switch portal/ }).click();
  await page.getByRole('option', { name: /New portal/ }).click();
  await expect(page.getByText('No profiles yet')).toBeVisible();
  await page.getByRole('link', { name: 'Jobs' }).click();
  await expect(page.getByText('No jobs yet')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await page.getByRole('link', { name: 'Jobs' }).click();
  await page
    .getByRole('list', { name: 'Jobs' })
    .getByRole('link', { name: `Assign ${alpha.name}` })
    .click();
  await page.getByRole('button', { name: 'Delete job' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete job' }).click();
  await expect(page.getByText('No jobs yet')).toBeVisible();
  await page.reload();
  await expect(page.getByText('No jobs yet')).toBeVisible();
});
