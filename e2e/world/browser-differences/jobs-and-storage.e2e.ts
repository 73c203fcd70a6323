import type { Page } from 'playwright';
import { expectDone, hundred, jobTest as test, startAssigning } from '#e2e/bulk/job-fixtures.ts';
import { changeDialog, jobStrip, selectGroups, selectPage } from '#e2e/support/bulk-jobs.ts';
import type { FaultProxy } from '#e2e/support/fault-proxy.ts';
import { expect } from '#e2e/support/fixtures.ts';
import { memberIdsOf } from '#e2e/support/group-members.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { selectionBar } from '#e2e/support/selection-locators.ts';

const assigns = /\/assign-groups$/;
const assignments = (faults: FaultProxy) => faults.requests.filter(({ path }) => assigns.test(path));

/** The requests that a reload or a closed tab may repeat, because their response was lost. */
const inFlight = 12;

/** The number of profiles that the page says are done. */
async function doneCount(page: Page): Promise<number> {
  const value = await jobStrip(page).getByRole('progressbar').getAttribute('aria-valuenow');
  return Number(value);
}

/** Waits until the page says that more profiles than this are done. */
function expectProgress(page: Page, done: number): Promise<void> {
  return expect.poll(() => doneCount(page), { timeout: 60_000 }).toBeGreaterThan(done);
}

/** Reloads the list with a script that takes something away from the browser, and selects its profiles again. */
async function reloadWith(page: Page, script: string): Promise<void> {
  await page.addInitScript(script);
  await page.reload();
  await expectNames(page, members(110, 11));
  await selectPage(page);
}

test('what the page said was done is done after a reload, and was written to the disk', async ({
  page,
  api,
  faults,
  groups: [alpha],
}) => {
  await reloadWith(page, recordDurabilities);
  faults.add({ path: assigns, action: { delay: 150 } });
  await startAssigning(page, [alpha]);
  await expectProgress(page, 20);
  const done = await doneCount(page);
  expect(await page.evaluate('[...new Set(globalThis.durabilities)]')).toEqual(['strict']);
  await page.reload();
  await expect(jobStrip(page)).toContainText('Interrupted');
  expect(await doneCount(page)).toBeGreaterThanOrEqual(done);
  await jobStrip(page).getByRole('button', { name: 'Continue' }).click();
  await expectDone(page);
  expect((await memberIdsOf(api, 'acme', alpha.id)).size).toBe(hundred);
  expect(assignments(faults).length).toBeLessThanOrEqual(hundred + inFlight);
});

const lacks = [
  { what: 'Web Locks', script: 'delete Navigator.prototype.locks' },
  { what: 'IndexedDB', script: "Object.defineProperty(globalThis, 'indexedDB', { value: undefined })" },
];
for (const { what, script } of lacks) {
  test(`without ${what}, no job starts, and the page says why`, async ({ page, faults, groups: [alpha] }) => {
    await reloadWith(page, script);
    await selectGroups(page, { assign: [alpha.name] });
    const start = changeDialog(page).getByRole('button', { name: /^Change \d/ });
    await expect(start).toHaveAccessibleDescription(/This browser can’t store jobs here/);
    await start.click({ force: true });
    await expect(changeDialog(page)).toBeVisible();
    await expectJobsUnavailable(page);
    expect(assignments(faults)).toEqual([]);
  });
}

const refusals = [
  {
    how: 'throws',
    script: 'IDBFactory.prototype.open = () => { throw new DOMException("No.", "InvalidStateError"); }',
  },
  {
    how: 'fails',
    // As a full or broken disk does.
    script: `const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (name) {
        const opening = open.call(this, name, 99);
        opening.addEventListener('upgradeneeded', (event) => {
          event.stopImmediatePropagation();
          opening.transaction.abort();
        });
        return opening;
      }`,
  },
];
for (const { how, script } of refusals) {
  test(`where opening the storage ${how}, the job is not started, and the selection stays`, async ({
    page,
    faults,
    groups: [alpha],
  }) => {
    await reloadWith(page, script);
    await selectGroups(page, { assign: [alpha.name] });
    await changeDialog(page)
      .getByRole('button', { name: /^Change \d/ })
      .click();
    await expect(changeDialog(page)).toContainText(
      'The job couldn’t be saved in this browser, so it wasn’t started.',
    );
    await changeDialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(selectionBar(page)).toContainText('100 profiles selected');
    await expectJobsUnavailable(page);
    expect(assignments(faults)).toEqual([]);
  });
}

test('a job starts once the storage opens again', async ({ page, groups: [alpha] }) => {
  await reloadWith(
    page,
    `const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...args) {
        if (globalThis.isFull !== false) throw new DOMException('No.', 'UnknownError');
        return open.apply(this, args);
      }`,
  );
  await selectGroups(page, { assign: [alpha.name] });
  const start = changeDialog(page).getByRole('button', { name: /^Change \d/ });
  await start.click();
  await expect(changeDialog(page)).toContainText('The job couldn’t be saved in this browser');
  await page.evaluate('globalThis.isFull = false');
  await start.click();
  await expectDone(page);
});

/** Asserts that the jobs' own screen, and that of a job, do not look empty. */
async function expectJobsUnavailable(page: Page): Promise<void> {
  if (await changeDialog(page).isVisible())
    await changeDialog(page).getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Jobs' }).click();
  await expect(page.getByText('Couldn’t load jobs')).toBeVisible();
  await expect(page.getByText('No jobs yet')).toBeHidden();
  await page.goto('/portals/acme/jobs/none');
  await expect(page.getByText('Couldn’t load jobs')).toBeVisible();
}

/** Records how durable the browser takes every write to be. */
const recordDurabilities = `globalThis.durabilities = [];
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = begin.apply(this, args);
    if (transaction.mode === 'readwrite') globalThis.durabilities.push(transaction.durability);
    return transaction;
  }`;
