import { portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { jobStrip } from '#e2e/support/bulk-jobs.ts';
import { expect, test } from '#e2e/support/fixtures.ts';
import { checkTable, expectImported, selectFile, startImport } from '#e2e/support/import-locators.ts';

test('an import that assigned no groups has nothing to undo, which is not said of the one before', async ({
  page,
  api,
}) => {
  const restore = await rememberPeople(api);
  await checkTable(page, portal_id, 'email,name,groups\nnina@example.com,Nina,Night crew\n');
  await startImport(page, 1);
  await expectImported(page);
  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await page.getByRole('button', { name: 'Add people' }).click();
  await page.getByRole('button', { name: 'Import people…' }).click();
  await selectFile(page, 'without-groups.csv', 'email,name\nnoah@example.com,Noah\n');
  await page.getByRole('button', { name: 'Check rows' }).click();
  await startImport(page, 1);
  await expectImported(page);

  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await expect(jobStrip(page)).toContainText('without-groups.csv');
  const undo = jobStrip(page).getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(undo).toHaveAccessibleDescription('Nothing to undo');
  await jobStrip(page).getByRole('button', { name: 'Hide' }).click();
  await expect(jobStrip(page)).toContainText('people.csv');
  await expect(undo).toHaveAccessibleDescription('');
  await undo.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Undo changes' }).click();
  await expect(jobStrip(page)).toContainText('Undo: Import “people.csv”');
  await restore();
});
