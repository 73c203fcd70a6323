import type { Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';
import { selectGroups, jobStrip, start } from '#e2e/support/bulk-jobs.ts';
import { openSelectDialog, selectionBar } from '#e2e/support/selection-locators.ts';

/** The longest a job of tens of thousands of profiles may take on a slow machine, in milliseconds. */
const timeout = 1_800_000;

/** Selects every profile of the portal whose list is open. */
export async function selectEveryone(page: Page): Promise<void> {
  const dialog = await openSelectDialog(page, 'Select all profiles', 'Select all profiles');
  // The bar comes first: the dialog is hidden also before it opens.
  await expect(selectionBar(page)).toBeVisible({ timeout });
  await expect(dialog).toBeHidden();
}

/**
 * Assigns a group to all selected profiles and waits until the job is done.
 * @returns how long the job took, in milliseconds
 */
export async function assignToSelected(page: Page, group: string): Promise<number> {
  await selectGroups(page, { assign: [group] });
  const begun = performance.now();
  await start(page);
  await expect(jobStrip(page)).toContainText('Done', { timeout });
  return performance.now() - begun;
}
