import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { expect } from '#e2e/browsers/expect.ts';

/** A profile as the service sends it. */
export interface ServiceProfile {
  id: string;
  name: string;
  email: string | null;
  status: string;
  consumer_id: string;
  image_url: string;
  created_at: string;
  updated_at: string;
  groups: { assigned_via: string; group: { id: string; name: string } }[];
}

/** Matches requests for the first page where a list is read as a whole. */
export const firstPage = /consumer-profile\?limit=100&order=asc$/;

/** Matches requests for the second and later pages, in an export of a portal with more than 100 profiles. */
export const laterPages = /[?&]after=/;

/** Emulates a browser that cannot write to a file incrementally. */
export const withoutPicker = 'delete window.showSaveFilePicker';

/** Emulates a user who always accepts the suggested file name; files go to the origin private file system. */
export const withPicker = `window.showSaveFilePicker = async ({ suggestedName }) =>
  (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true })`;

/** The files in the origin private file system, with their texts. */
export function pickedFiles(page: Page): Promise<[name: string, text: string][]> {
  return page.evaluate(async () => {
    const files: [string, string][] = [];
    for await (const [name, handle] of (await navigator.storage.getDirectory()).entries()) {
      if (handle instanceof FileSystemFileHandle) files.push([name, await (await handle.getFile()).text()]);
    }
    return files;
  });
}

export function exportDialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Export profiles' });
}

export async function openExport(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(exportDialog(page)).toBeVisible();
  return exportDialog(page);
}

export async function startExport(page: Page, format: 'CSV' | 'NDJSON' = 'CSV'): Promise<Locator> {
  const dialog = await openExport(page);
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  return dialog;
}

/** Exports the list and waits for the download. */
export async function exportText(page: Page, format: 'CSV' | 'NDJSON'): Promise<string> {
  const downloading = page.waitForEvent('download');
  await startExport(page, format);
  return readFile(await (await downloading).path(), 'utf8');
}

/**
 * Lists every profile that a query matches, oldest first, in as many requests as needed.
 * @param query such as `&status=active`
 */
export async function listAll(url: string, portal: string, query = ''): Promise<ServiceProfile[]> {
  const list = `${url}/api/portals/${portal}/consumer-profile?limit=100&order=asc${query}`;
  const all: ServiceProfile[] = [];
  for (let after = ''; ;) {
    const response = await fetch(list + after);
    const page = (await response.json()) as {
      items: ServiceProfile[];
      pagination: { has_more_after: boolean };
    };
    all.push(...page.items);
    if (!page.pagination.has_more_after) return all;
    after = `&after=${all.at(-1)?.id}`;
  }
}
