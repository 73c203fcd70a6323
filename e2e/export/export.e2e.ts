import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import {
  exportDialog,
  exportText,
  listAll,
  openExport,
  pickedFiles,
  type ServiceProfile,
  withoutPicker,
  withPicker,
} from '#e2e/support/export-dialog.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { startProduct } from '#e2e/support/product.ts';
import { copyTemplate } from '#e2e/support/database-template.ts';

const list = /\/consumer-profile\?/;

/** Names, and how a cell has to contain them. */
const hostile: [name: string, cell: string][] = [
  ['=HYPERLINK("https://x.example","y")', `'=HYPERLINK("https://x.example","y")`],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\ttab', "'\ttab"],
  ['\rreturn', "'\rreturn"],
  [' =1', "' =1"],
  ["'=1", "''=1"],
  ['say "hi", twice; and\r\nbreak\nagain', 'say "hi", twice; and\r\nbreak\nagain'],
  ['محمد "الفارسي"', 'محمد "الفارسي"'],
  ['👩‍👩‍👧 Family', '👩‍👩‍👧 Family'],
  ["O'Connor", "O'Connor"],
];

test('the CSV has every row of every page, and names can do no harm', async ({ page, faults, remote }) => {
  const originals = await listAll(remote.url, 'acme');
  const names = new Map(originals.map(({ id }, index) => [id, hostile[index % hostile.length]]));
  const rename = (profile: ServiceProfile) => ({ ...profile, name: names.get(profile.id)?.[0] });
  faults.add({
    path: list,
    action: {
      answer: (json) => {
        const answer = json as { items: ServiceProfile[] };
        return { ...answer, items: answer.items.map(rename) };
      },
    },
  });
  await page.addInitScript(withoutPicker);
  await page.goto('/portals/acme');
  const text = await exportText(page, 'CSV');
  await expect(exportDialog(page).getByText(`Exported ${originals.length} profiles.`).first()).toBeVisible();

  expect(text.startsWith('\ufeff"id",')).toBe(true);
  expect(text.endsWith('"\r\n')).toBe(true);
  const [header, ...rows] = parse(text, { bom: true, record_delimiter: '\r\n' });
  expect(header).toEqual(
    'id name email status consumer_id groups group_ids created_at updated_at image_url'.split(' '),
  );
  expect(originals.length).toBeGreaterThan(100);
  expect(rows).toEqual(
    originals.map((profile) => [
      profile.id,
      names.get(profile.id)?.[1],
      profile.email,
      profile.status,
      profile.consumer_id,
      profile.groups
        .filter(({ assigned_via }) => assigned_via === 'manual')
        .map(({ group }) => group.name)
        .join(';'),
      profile.groups
        .filter(({ assigned_via }) => assigned_via === 'manual')
        .map(({ group }) => group.id)
        .join(';'),
      profile.created_at,
      profile.updated_at,
      profile.image_url === '/no-picture.svg' ? '' : profile.image_url,
    ]),
  );
});

test('importing an exported CSV where it came from changes nothing, whatever the groups are called', async ({
  page,
}) => {
  const directory = await copyTemplate();
  const product = await startProduct({ DATA_DIR: directory });
  const portal = `${product.url}/api/portals/demo-small`;
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(portal + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as { id: string };
  };
  const group_ids: string[] = [];
  for (const name of ['R&D; Basel', ' Design ', '"quoted"', "'=1", 'Twins', 'Twins']) {
    group_ids.push((await post('/consumer-groups', { name })).id);
  }
  const [first] = await listAll(product.url, 'demo-small');
  await post(`/consumer-profile/${first?.id}/assign-groups`, { group_ids });

  await page.addInitScript(withoutPicker);
  await page.goto(`${product.url}/portals/demo-small`);
  const text = await exportText(page, 'CSV');
  await product.stop();
  const folder = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
  const file = join(folder, 'export.csv');
  await writeFile(file, text);
  const command = ['--import', 'tsx', 'src/server/cli/import.ts', '--portal', 'demo-small'];
  const { stdout, stderr } = spawnSync(process.execPath, [...command, '--replace-groups', file], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, DATA_DIR: directory },
    encoding: 'utf8',
  });
  const rows = text.split('\r\n').length - 2;
  expect(stdout + stderr).toContain(
    `${rows} rows read: 0 profiles created, 0 changed, ${rows} unchanged, 0 rows refused.\n` +
      '0 group assignments added, 0 removed.',
  );
  expect(stdout).not.toContain('Groups created');
  await rm(directory, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

test('NDJSON has what the filters match, each profile as the service sends it', async ({ page, remote }) => {
  await page.addInitScript(withoutPicker);
  await page.goto('/portals/demo?search=an&status=invited');
  const dialog = await openExport(page);
  await expect(dialog.getByRole('listitem')).toHaveText(['Search: an', 'Status: Invited']);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const text = await exportText(page, 'NDJSON');
  const expected = await listAll(remote.url, 'demo', '&search=an&status=invited');
  expect(expected.length).toBeGreaterThan(10);
  expect(parseLines(text)).toEqual(expected);
});

test('a group filter is told by its name, and no filter as everything', async ({ page, api, remote }) => {
  const { items } = await api.listGroups({ portal_id: 'acme', search: 'Design' });
  await page.addInitScript(withoutPicker);
  await page.goto(`/portals/acme?consumer_group_id=${items[0]?.id}&order=asc&limit=20`);
  const dialog = await openExport(page);
  await expect(dialog.getByRole('listitem')).toHaveText(['Group: Design']);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  const text = await exportText(page, 'NDJSON');
  const expected = await listAll(remote.url, 'acme', `&consumer_group_id=${items[0]?.id}`);
  expect(text.split('\n')).toHaveLength(expected.length + 1);

  await page.goto('/portals/acme');
  await openExport(page);
  await expect(exportDialog(page)).toContainText('All profiles in this portal, across all pages.');
});

test('where the browser can, rows are written to the chosen file as they come', async ({ page, remote }) => {
  await page.addInitScript(withPicker);
  await page.goto('/portals/acme');
  const dialog = await openExport(page);
  await expect(dialog).toContainText('Rows are written to a file you choose');
  await dialog.getByRole('radio', { name: 'NDJSON' }).check();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const expected = await listAll(remote.url, 'acme');
  await expect(dialog.getByText(`Exported ${expected.length} profiles.`).first()).toBeVisible();
  const [file] = await pickedFiles(page);
  const [name, text] = file ?? ['', ''];
  expect(name).toMatch(/^acme-profiles-\d{4}-\d\d-\d\d\.ndjson$/);
  expect(parseLines(text)).toEqual(expected);
});

test('by keyboard alone: open, choose, export, close; the focus comes back to the button', async ({
  page,
}) => {
  await page.addInitScript(withoutPicker);
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  const button = page.getByRole('button', { name: 'Export', exact: true });
  await page.getByRole('button', { name: 'Select', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(exportDialog(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(exportDialog(page).getByRole('radio', { name: 'CSV' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(exportDialog(page).getByRole('radio', { name: 'NDJSON', exact: true })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const downloading = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await downloading).suggestedFilename()).toMatch(/\.ndjson$/);
  await expect(exportDialog(page).getByRole('status').filter({ hasText: 'Exported' })).toBeAttached();
  expect(await exportDialog(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(exportDialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

/** The objects of an NDJSON file. */
function parseLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);
}
