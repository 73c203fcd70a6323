import type { Page } from 'playwright';
import { expectDone, hundred, jobTest as test, startAssigning } from '#e2e/bulk/job-fixtures.ts';
import { jobStrip } from '#e2e/support/bulk-jobs.ts';
import { expect } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { downloadReport, tally } from '#e2e/support/job-report.ts';

const assigns = /\/assign-groups$/;

test('a report that is downloaded while it loads has every profile', async ({ page, groups: [alpha] }) => {
  await startAssigning(page, [alpha]);
  await expectDone(page);
  const release = await holdReads(page);
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await expect(page.getByRole('status', { name: 'Loading report' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAccessibleDescription('Loading report');
  const lines = await downloadReport(page, async () => {
    await expect(page.getByRole('button', { name: 'Download CSV' })).toHaveAccessibleDescription(
      'Loading report',
    );
    await release();
  });
  expect(tally(lines)).toEqual({ assigned: hundred });
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveAccessibleDescription('');
});

test('a report that is downloaded while its job runs has what the page says is done', async ({
  page,
  faults,
  groups: [alpha],
}) => {
  const gate = makeGate();
  faults.add({ path: assigns, times: 60, action: { delay: 100 } });
  faults.add({ path: assigns, action: gate });
  await startAssigning(page, [alpha]);
  await jobStrip(page).getByRole('link', { name: 'Report' }).click();
  await expect(page.getByRole('main').getByText(/60 of 100 profiles/)).toBeVisible();
  const { assigned = 0 } = tally(await downloadReport(page));
  gate.open();
  expect(assigned).toBeGreaterThanOrEqual(60);
});

test.describe('far from Greenwich', () => {
  test.use({ timezoneId: 'Asia/Kolkata' });

  test('the file of a report has the time of the user', async ({ page, groups: [alpha] }) => {
    const before = Date.now();
    await startAssigning(page, [alpha]);
    await expectDone(page);
    await jobStrip(page).getByRole('link', { name: 'Report' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const name = (await downloading).suggestedFilename();
    const [, day, time = ''] = /^job-(.*)T(.*)\.csv$/.exec(name) ?? [];
    const started = Date.parse(`${day}T${time.replaceAll('-', ':')}+05:30`);
    expect(started).toBeGreaterThan(before - 1000);
    expect(started).toBeLessThan(Date.now());
  });
});

/**
 * Holds back what the page reads of its jobs' rows, as a slow disk or another tab that writes does.
 * @returns a function that ends it
 */
async function holdReads(page: Page): Promise<() => Promise<void>> {
  const handle = await page.evaluateHandle(
    () =>
      new Promise<{ isHeld: boolean }>((resolve, reject) => {
        const hold = { isHeld: true };
        const opening = indexedDB.open('portal-profiles');
        opening.addEventListener('error', reject);
        opening.addEventListener('success', () => {
          const store = opening.result.transaction('rows', 'readwrite').objectStore('rows');
          const keep = () => {
            // A transaction ends when nothing more is requested.
            if (hold.isHeld) store.count().addEventListener('success', keep);
            else opening.result.close();
          };
          keep();
          resolve(hold);
        });
      }),
  );
  return () => handle.evaluate((hold) => void (hold.isHeld = false));
}
