import type { Page } from 'playwright';
import { expectDone, expectReportDone, jobTest as test, startAssigning } from '#e2e/bulk/job-fixtures.ts';
import { jobStrip } from '#e2e/support/bulk-jobs.ts';
import { expect } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const assigns = /\/assign-groups$/;
const notStarted = 'The job couldn’t be saved in this browser, so it wasn’t started.';
const notSaved = 'Couldn’t save this in your browser, so the job hasn’t changed.';

test('a retry and an undo that cannot be stored say so', async ({ page, faults, groups: [alpha] }) => {
  faults.add({ path: assigns, times: 1, action: serviceError(409, 'conflict') });
  await startAssigning(page, [alpha]);
  await expectDone(page);
  const makeRoom = await fillStorage(page);
  await jobStrip(page).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo changes' }).click();
  await expectToast(page, notStarted);

  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await page.getByRole('button', { name: 'Retry 1 failed' }).click();
  await expectToast(page, notStarted);
  await makeRoom();
  await page.getByRole('button', { name: 'Retry 1 failed' }).click();
  await expect(page.getByText('Retries', { exact: true })).toBeVisible();
  await expectReportDone(page);
});

test('a job that cannot be continued, cancelled or deleted says so', async ({
  page,
  faults,
  groups: [alpha],
}) => {
  const gate = makeGate();
  faults.add({ path: assigns, action: gate });
  await startAssigning(page, [alpha]);
  await jobStrip(page).getByRole('button', { name: 'Pause' }).click();
  gate.open();
  await expect(jobStrip(page)).toContainText('Paused');
  await fillStorage(page);
  for (const name of ['Continue', 'Cancel']) {
    await jobStrip(page).getByRole('button', { name }).click();
    await expectToast(page, notSaved);
  }
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await page.getByRole('button', { name: 'Delete job' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete job' }).click();
  await expectToast(page, notSaved);
  await expect(page.getByRole('list', { name: 'Jobs' }).getByRole('listitem')).toContainText('Paused');
});

test('a report that cannot be read says so', async ({ page, groups: [alpha] }) => {
  await startAssigning(page, [alpha]);
  await expectDone(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('The disk cannot be read.', 'UnknownError');
    };
  });
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await expect(page.getByText('Couldn’t load the report')).toBeVisible();
  await expect(page.getByRole('status', { name: 'Loading report' })).toBeHidden();
});

/** Asserts that a message is shown, and closes it. */
async function expectToast(page: Page, text: string): Promise<void> {
  const toast = page.getByRole('region', { name: 'Notifications' });
  await expect(toast.getByText(text)).toBeVisible();
  await toast.getByText(text).hover();
  await toast.getByRole('button', { name: 'Close' }).click();
  await expect(toast.getByText(text)).toBeHidden();
}

/**
 * From now on, the browser refuses what the page stores, as on a full disk.
 * @returns a function that ends it
 */
async function fillStorage(page: Page): Promise<() => Promise<void>> {
  const handle = await page.evaluateHandle(() => {
    const disk = { isFull: true };
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = begin.apply(this, args);
      if (disk.isFull && transaction.mode === 'readwrite') queueMicrotask(() => transaction.abort());
      return transaction;
    };
    return disk;
  });
  return () => handle.evaluate((disk) => void (disk.isFull = false));
}
