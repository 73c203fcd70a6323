import { portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { dropFile } from '#e2e/support/drop-file.ts';
import { expect, expectAccessible, test } from '#e2e/support/fixtures.ts';
import { expectImported, openImport, previewRows, selectFile } from '#e2e/support/import-locators.ts';
import { signInAs, test as signInTest } from '#e2e/support/sign-in-fixtures.ts';

const workbook = Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]);

test('a file that cannot be used says what to do', async ({ page }) => {
  await openImport(page, portal_id);
  const alert = page.getByRole('alert');
  await selectFile(page, 'people.xlsx', workbook);
  await expect(alert).toContainText('save the sheet as CSV');
  // Renamed, it is still a workbook.
  await selectFile(page, 'people.csv', workbook);
  await expect(alert).toContainText('save the sheet as CSV');
  await selectFile(page, 'people.ndjson', '{}');
  await expect(alert).toContainText('This is JSON');
  await selectFile(page, 'people.csv', Buffer.from([1, 2, 3, 0, 0, 255]));
  await expect(alert).toContainText('isn’t a text file');
  await selectFile(page, 'people.csv', 'email,name\n');
  await expect(alert).toContainText('There are no rows.');
  await selectFile(page, 'people.csv', 'email,name\na@x.example,"Ada\nb@x.example,"Grace');
  await expect(alert).toContainText('Line 3 opens a quote that is never closed.');
  await selectFile(page, 'people.csv', `email\n${'a@x.example\n'.repeat(50_001)}`);
  await expect(alert).toContainText('50,001 rows are more than the limit of 50,000');
  await expect(alert).toContainText('npm run import');
  await expectAccessible(page);
  await selectFile(page, 'people.csv', 'x'.repeat(20_000_001));
  await expect(alert).toContainText('larger than 20 MB');
});

test('columns are set by hand where they are not recognized', async ({ page }) => {
  await openImport(page, portal_id);
  await page.getByLabel('Or paste a table').fill('Ada\tada@x.example\tBeta\nGrace\tgrace@x.example\tBeta\n');
  await page.getByRole('button', { name: 'Read table' }).click();
  await expect(page.getByText('2 rows')).toBeVisible();
  const column = (number: number) =>
    page.getByRole('combobox', { name: `Import column Column ${number} as` });
  await expect(column(2)).toHaveValue('email');
  await expect(column(1)).toHaveValue('none');
  await column(2).selectOption('Don’t import');
  await expect(page.getByRole('button', { name: 'Check rows' })).toHaveAccessibleDescription(
    'Choose the column with the emails',
  );
  await column(2).selectOption('Email');
  await column(1).selectOption('Name');
  await column(3).selectOption('Name');
  await expect(page.getByRole('button', { name: 'Check rows' })).toHaveAccessibleDescription(
    'Two columns are imported as Name',
  );
  await column(3).selectOption('Groups');
  await page.getByRole('button', { name: 'Check rows' }).click();
  await expect(previewRows(page).filter({ hasText: 'Ada' })).toContainText('Create “Beta”');

  // What was chosen is still there, and leaving asks first.
  await page.getByRole('radio', { name: 'Add without inviting' }).check();
  await page.getByRole('button', { name: 'Back to the columns' }).click();
  await expect(column(3)).toHaveValue('groups');
  await page.getByRole('button', { name: 'Check rows' }).click();
  await expect(page.getByRole('radio', { name: 'Add without inviting' })).toBeChecked();
  await expect(previewRows(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: 'Discard this import?' });
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(previewRows(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'Jobs', exact: true }).click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('heading', { name: 'Jobs' })).toBeVisible();
});

test('what a column that is not imported has refuses no row', async ({ page }) => {
  const table =
    'username,email,status,fullname,Photo\nada,ada@x.example,Member,Ada,http://x.example/ada.png\n';
  await openImport(page, portal_id);
  await selectFile(page, 'people.csv', table);
  for (const column of ['status', 'Photo']) {
    await expect(page.getByRole('combobox', { name: `Import column ${column} as` })).toHaveValue('none');
  }
  await expect(page.getByText('no way to set statuses or pictures')).toBeVisible();
  await page.getByRole('button', { name: 'Check rows' }).click();
  await expect(page.getByText('1 person will be invited.')).toBeVisible();
  await expect(previewRows(page)).toContainText(['Will be invited']);
});

test('a pasted table is not lost by another look at it, and leaving asks first', async ({ page }) => {
  await openImport(page, portal_id);
  const pasted = page.getByLabel('Or paste a table');
  const table = 'email\tname\nada@x.example\tAda\n';
  const question = page.getByRole('alertdialog', { name: 'Discard this import?' });
  const jobs = page.getByRole('link', { name: 'Jobs', exact: true });
  await pasted.fill(table);
  await jobs.click();
  await question.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Read table' }).click();
  await expect(page.getByRole('heading', { name: 'Columns' })).toBeVisible();
  await jobs.click();
  await question.getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Use another file' }).click();
  await expect(pasted).toHaveValue(table);
  await jobs.click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('heading', { name: 'Jobs' })).toBeVisible();
});

test('given and family names in two columns become one name', async ({ page }) => {
  await openImport(page, portal_id);
  await selectFile(page, 'people.csv', 'Nom;Prénom;E-mail\nLovelace;Ada;ada@x.example\n');
  await expect(page.getByRole('combobox', { name: 'Import column Prénom as' })).toHaveValue('given_name');
  await expect(page.getByText('Names in two columns are joined')).toBeVisible();
  const name = page.getByRole('combobox', { name: 'Import column Nom as' });
  await name.selectOption('Don’t import');
  await expect(page.getByRole('button', { name: 'Check rows' })).toHaveAccessibleDescription(
    /^Choose the column with the other part of the names/,
  );
  await name.selectOption('Family name');
  await page.getByRole('button', { name: 'Check rows' }).click();
  await expect(previewRows(page)).toContainText('Ada Lovelace');
});

test('on a phone, what a column is imported as is seen beside its name and first values', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openImport(page, portal_id);
  const long = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(3).trim();
  await selectFile(page, 'people.csv', `${long},Email\nنور,nour@x.example\n${long},wolfe@x.example\n`);
  for (const column of [long, 'Email']) {
    await expect(page.getByRole('combobox', { name: `Import column ${column} as` })).toBeInViewport({
      ratio: 1,
    });
  }
  // Names from right to left do not move the others out of sight.
  await expect(page.getByText('نور', { exact: true }).filter({ visible: true })).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
});

test('a file can be dropped, and in any encoding', async ({ page }) => {
  await openImport(page, portal_id);
  const content = Buffer.from('E-Mail\tName\nrene@x.example\tRenée\n', 'utf16le');
  await dropFile(page.getByText('Invite or add people from a table'), 'leute.txt', content);
  await expect(page.getByText('leute.txt')).toBeVisible();
  await expect(page.getByRole('row', { name: /Name/ })).toContainText('Renée');
});

test('a file that is dropped beside the fields is taken too, and not opened', async ({ page }) => {
  await openImport(page, portal_id);
  await dropFile(page.getByRole('banner'), 'people.csv', Buffer.from('email,name\nada@x.example,Ada\n'));
  await expect(page.getByText('people.csv')).toBeVisible();
});

test('a guess of the encoding is shown, and damaged rows are refused', async ({ page }) => {
  await openImport(page, portal_id);
  const guess = page.getByText('The file isn’t in UTF-8 and was read as Windows-1252.');
  await selectFile(page, 'people.csv', Buffer.from('email,name\nrene@x.example,Renée\n', 'latin1'));
  await expect(guess).toBeVisible();
  await page.getByRole('button', { name: 'Use another file' }).click();
  const damaged = Buffer.from('\ufeffemail,name\nrene@x.example,Ren\ufffde\n');
  damaged.set([0x20, 0xff, 0x20], damaged.indexOf('\ufffd'));
  await selectFile(page, 'people.csv', damaged);
  await expect(page.getByRole('button', { name: 'Check rows' })).toBeVisible();
  await expect(guess).toBeHidden();
  await page.getByRole('button', { name: 'Check rows' }).click();
  await expect(previewRows(page)).toContainText("name contains a character that isn't valid UTF-8");
});

test('a table is pasted, checked and imported with the keyboard alone', async ({ page, api }) => {
  const restore = await rememberPeople(api);
  await openImport(page, portal_id);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.getByRole('button', { name: 'Select a file…' }).focus();
  await press('Tab');
  await page.keyboard.insertText('email\tname\nada@example.com\tAda\n');
  await press('Tab', 'Enter');
  await expect(page.getByRole('heading', { name: 'Columns' })).toBeFocused();
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Enter');
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeFocused();
  await expect(page.getByText('1 person looked up').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await press('Tab', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Add without inviting' })).toBeChecked();
  await press('Tab', 'Tab', 'Tab', 'Tab');
  await expect(page.getByRole('button', { name: 'Import 1 person' })).toBeFocused();
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Import “Pasted table”' })).toBeVisible();
  await expectImported(page);
  await restore();
});

signInTest('a viewer may check a file, and sees why they cannot import it', async ({ page }) => {
  await signInAs(page, 'vic');
  await openImport(page, 'acme');
  await selectFile(page, 'people.csv', 'email,name\nada@x.example,Ada\n');
  await page.getByRole('button', { name: 'Check rows' }).click();
  await expect(previewRows(page)).toHaveCount(1);
  const start = page.getByRole('button', { name: 'Import 1 person' });
  await expect(start).toHaveAttribute('aria-disabled', 'true');
  await expect(start).toHaveAccessibleDescription(/view-only|can’t/);
});
