import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import { expectAccessible } from '#e2e/support/fixtures.ts';
import { exportDialog, openExport, withoutPicker } from '#e2e/support/export-dialog.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { expectSelected, openSelectDialog, rowBox, selectionBar } from '#e2e/support/selection-locators.ts';
import { expect, upstreamTests } from '#e2e/support/simulated-fixtures.ts';

interface Exported {
  name: string;
  header: string[];
  rows: string[][];
}

/** Exports as the dialog is set. */
async function exported(page: Page): Promise<Exported> {
  const downloading = page.waitForEvent('download');
  await exportDialog(page).getByRole('button', { name: 'Export', exact: true }).click();
  const download = await downloading;
  const text = await readFile(await download.path(), 'utf8');
  const [header = [], ...rows]: string[][] = parse(text, { bom: true, record_delimiter: '\r\n' });
  return { name: download.suggestedFilename(), header, rows };
}

for (const [upstream, on] of upstreamTests) {
  on.describe(`in front of ${upstream}`, () => {
    on.beforeEach(({ page }) => page.addInitScript(withoutPicker));

    on('what is selected is exported, whatever is listed', async ({ page, api }) => {
      await page.goto('/portals/acme?limit=20');
      await rowBox(page, 'Member 110').check();
      await rowBox(page, 'Member 095').check();
      await page.getByRole('radio', { name: 'Invited' }).check();
      await expect(selectionBar(page)).toContainText('2 profiles selected');
      const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member110@' });
      const dialog = await openExport(page);
      await expect(dialog).toContainText('2 selected profiles, from any page.');
      await expectAccessible(page);
      const { name, rows } = await exported(page);
      expect(name).toMatch(/^acme-profiles-selected-\d{4}-\d\d-\d\d\.csv$/);
      expect(rows.map(([, shown]) => shown)).toEqual(['Member 110', 'Member 095']);
      expect(rows[0]?.[0]).toBe(items[0]?.id);
      await expect(dialog.getByText('Exported 2 profiles.').first()).toBeVisible();
    });

    on('of a selection of many, all are found, and who is gone is said', async ({ page, api }) => {
      const { id } = await api.createProfile({
        portal_id: 'acme',
        name: 'Soon Gone',
        email: 'soon.gone@acme.example',
      });
      await page.goto('/portals/acme');
      await openSelectDialog(page, 'Select all profiles', 'Select all profiles');
      await expectSelected(page, '121 profiles selected');
      await api.deleteProfile({ portal_id: 'acme', consumer_profile_id: id });
      const dialog = await openExport(page);
      const { rows } = await exported(page);
      expect(rows).toHaveLength(120);
      await expect(dialog).toContainText('1 selected profile doesn’t exist any more.');
    });

    on('columns are chosen, and all groups come with their source', async ({ page }) => {
      await page.goto('/portals/acme?status=active');
      await expect(page.getByRole('link', { name: 'Member 109' })).toBeVisible();
      const dialog = await openExport(page);
      await dialog.getByRole('checkbox', { name: 'All groups with their source' }).check();
      await dialog.getByText('Columns: 10 of 10').click();
      for (const column of ['id', 'status', 'consumer_id', 'groups', 'group_ids', 'created_at', 'updated_at'])
        await dialog.getByRole('checkbox', { name: column, exact: true }).uncheck();
      await expect(dialog).toContainText('Columns: 3 of 10');
      await expectAccessible(page);
      const { name, header, rows } = await exported(page);
      expect(name).toMatch(/^acme-profiles-active-\d{4}-\d\d-\d\d\.csv$/);
      expect(header).toEqual(['name', 'email', 'image_url', 'all_groups', 'group_sources']);
      const ada = rows.find(([shown]) => shown === 'Ada Lovelace') ?? [];
      expect(ada[3]).toMatch(/^Engineering;Research;/);
      expect(ada[4]).toBe('manual;manual;user');
    });

    on('without any column there is nothing to export', async ({ page }) => {
      await page.goto('/portals/acme?limit=20');
      await expectNames(page, members(110, 91));
      const dialog = await openExport(page);
      await dialog.getByText('Columns: 10 of 10').click();
      for (const box of await dialog.getByRole('group', { name: 'Columns' }).getByRole('checkbox').all())
        await box.uncheck();
      const start = dialog.getByRole('button', { name: 'Export', exact: true });
      await expect(start).toHaveAttribute('aria-disabled', 'true');
      await expect(start).toHaveAccessibleDescription('Select at least one column');
      await dialog.getByRole('radio', { name: 'NDJSON' }).check();
      await expect(start).not.toHaveAttribute('aria-disabled', 'true');
    });
  });
}
