import type { Locator, Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';

/** Opens the screen that imports people. */
export async function openImport(page: Page, portal_id: string): Promise<void> {
  await page.goto(`/portals/${portal_id}/import`);
  await expect(page.getByRole('heading', { name: 'Import people' })).toBeVisible();
}

/** Gives the screen a file, as its picker would. */
export async function selectFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page
    .getByLabel('Select a file…', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

/** Reads a table, and checks its rows with the columns that were recognized. */
export async function checkTable(page: Page, portal_id: string, table: string): Promise<void> {
  await openImport(page, portal_id);
  await selectFile(page, 'people.csv', table);
  await page.getByRole('button', { name: 'Check rows' }).click();
}

/** The rows of the preview. */
export function previewRows(page: Page): Locator {
  return page.getByRole('list', { name: 'Rows' }).getByRole('listitem');
}

/** Starts the import and opens its report when it is done. */
export async function startImport(page: Page, people: number): Promise<void> {
  await page
    .getByRole('button', {
      name: `Import ${people.toLocaleString('en')} ${people === 1 ? 'person' : 'people'}`,
    })
    .click();
  await expect(page.getByRole('heading', { name: /^Import “/ })).toBeVisible({ timeout: 60_000 });
}

export async function expectImported(page: Page, timeout = 90_000): Promise<void> {
  await expect(page.getByRole('main').getByText('Done', { exact: true })).toBeVisible({ timeout });
}
