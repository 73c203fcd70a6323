import type { Locator } from 'playwright';
import { portal_id } from '#e2e/support/added-people.ts';
import { dropFile } from '#e2e/support/drop-file.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { openImport, selectFile } from '#e2e/support/import-locators.ts';

const people = Buffer.from('email,name\nada@x.example,Ada\n');

/** Whether the page keeps the browser from opening a file that is dropped on an element. */
function isRefused(target: Locator, type: 'dragover' | 'drop'): Promise<boolean> {
  return target.evaluate((element, event) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['a'], 'people.csv'));
    const init = { bubbles: true, cancelable: true, dataTransfer };
    return !element.dispatchEvent(new DragEvent(event, init));
  }, type);
}

test('a file dropped where nothing takes it does not replace the page', async ({ page }) => {
  await page.goto(`/portals/${portal_id}`);
  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: 'Invite someone…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite someone', exact: true });
  await expect(dialog).toBeVisible();
  // What refuses files loads after the list.
  await expect(page.getByRole('region', { name: 'Notifications' })).toBeAttached();
  for (const event of ['dragover', 'drop'] as const) expect(await isRefused(dialog, event)).toBe(true);

  await openImport(page, portal_id);
  await selectFile(page, 'people.csv', people);
  const title = page.getByRole('heading', { name: 'Columns' });
  await expect(title).toBeVisible();
  for (const event of ['dragover', 'drop'] as const) expect(await isRefused(title, event)).toBe(true);
  await page.getByRole('button', { name: 'Check rows' }).click();
  const preview = page.getByRole('heading', { name: 'Preview' });
  await expect(preview).toBeVisible();
  for (const event of ['dragover', 'drop'] as const) expect(await isRefused(preview, event)).toBe(true);
});

test('a file is still taken anywhere on the step that asks for it', async ({ page }) => {
  await openImport(page, portal_id);
  await dropFile(page.getByRole('heading', { name: 'Import people' }), 'people.csv', people);
  await expect(page.getByRole('heading', { name: 'Columns' })).toBeVisible();
});
