import type { Page } from 'playwright';
import { dropFile } from '#e2e/support/drop-file.ts';
import { expect, remoteTest as test } from '#e2e/support/fixtures.ts';
import { openPalette, paletteOption } from '#e2e/support/palette-locators.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { expectSelected, openSelectDialog } from '#e2e/support/selection-locators.ts';

const email = 'member007@acme.example';
const openList = (page: Page) => openSelectDialog(page, 'Select from a list…', 'Select from a list');

test.beforeEach(async ({ page }) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

const searches = [
  { kind: 'Pasted from elsewhere', report: 'mozilla/fxa#12567', input: ` ${email}\u200b`, outcome: email },
  { kind: 'Pasted from elsewhere', report: 'none found', input: `"${email}"`, outcome: email },
  { kind: 'Pasted from elsewhere', report: 'none found', input: `<${email}>`, outcome: email },
  { kind: 'Pasted from elsewhere', report: 'none found', input: `mailto:${email}`, outcome: email },
  { kind: 'Pasted from elsewhere', report: 'none found', input: `${email}.`, outcome: email },
];

test('a pasted email finds its profile, whatever is around it', async ({ page, faults }) => {
  for (const { input, outcome } of searches) {
    faults.requests.length = 0;
    await page.getByLabel('Search name, email or ID').fill(input);
    await expectNames(page, ['Member 007']);
    const searched = faults.requests.map(({ path }) => new URL(path, 'http://x').searchParams.get('search'));
    expect(searched).toEqual([outcome]);
    await page.getByLabel('Search name, email or ID').fill('');
    await expectNames(page, members(110, 91));
  }
});

test('a pasted key and id find their profile in search and palette', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: email });
  await page.getByLabel('Search name, email or ID').fill(`profile_id=${items[0]?.id}`);
  await expectNames(page, ['Member 007']);
  await openPalette(page);
  await page.keyboard.insertText(`Member Seven <${email}>`);
  await expect(paletteOption(page, 'Profiles', 'Member 007')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(`"consumer_profile_id": "${items[0]?.id}"`);
  await expect(page.getByRole('dialog', { name: 'Member 007' })).toBeVisible();
});

const lists = [
  {
    kind: 'Lists from mail programs',
    report: 'ParabolInc/parabol#4090',
    input: '001, Member <member001@acme.example>; 002, Member <member002@acme.example>',
    outcome: 'Select 2 profiles',
  },
  {
    kind: 'Lists from mail programs',
    report: 'modoboa/modoboa#4179',
    input: '"001, Member" <member001@acme.example>, Member 002 <member002@acme.example>',
    outcome: 'Select 2 profiles',
  },
  {
    kind: 'Pasted from elsewhere',
    report: 'none found',
    input: 'mailto:member001@acme.example\n<member002@acme.example>\n"member003@acme.example".',
    outcome: 'Select 3 profiles',
  },
];

test('the recipients of a message are selected', async ({ page }) => {
  const dialog = await openList(page);
  for (const { input, outcome } of lists) {
    await dialog.getByRole('textbox', { name: 'Emails or IDs' }).fill(input);
    await dialog.getByRole('button', { name: 'Look up' }).click();
    await expect(dialog.getByRole('button', { name: outcome })).toBeVisible();
    await expect(dialog.getByText(/left out|not found/)).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Edit list' }).click();
  }
  await dialog.getByRole('button', { name: 'Look up' }).click();
  await dialog.getByRole('button', { name: 'Select 3 profiles' }).click();
  await expectSelected(page, '3 profiles selected');
});

// citizenos/citizenos-fe-old#704, google/paco#921
test('what is no email and no id is named apart from what is not found', async ({ page, faults }) => {
  const dialog = await openList(page);
  const text = 'member001@acme.example, oops, nobody@acme.example\nSome Name';
  await dialog.getByRole('textbox', { name: 'Emails or IDs' }).fill(text);
  await expect(dialog.getByText('2 emails or IDs', { exact: true })).toBeVisible();
  const notice = dialog.getByText('2 texts aren’t emails or IDs and are left out: oops · Some Name');
  await expect(notice).toBeVisible();
  await dialog.getByRole('button', { name: 'Look up' }).click();
  await expect(dialog.getByText('1 found, 1 not found').first()).toBeVisible();
  await expect(notice).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'Results' }).getByRole('listitem')).toHaveText([
    'member001@acme.exampleMember 001',
    'nobody@acme.exampleNot found in this portal',
  ]);
  expect(faults.requests.filter(({ path }) => /oops|Some/.test(path))).toEqual([]);
});

// openwisp/openwisp-radius#550
test('a dropped UTF-16 file is read, and a workbook is refused', async ({ page }) => {
  const dialog = await openList(page);
  const field = dialog.getByRole('textbox', { name: 'Emails or IDs' });
  const csv = '\ufeffTeam\tAdresse e-mail\r\nKöln\tmember001@acme.example\r\n';
  await dropFile(field, 'people', Buffer.from(csv, 'utf16le'));
  await expect(field).toHaveValue(/Köln\tmember001@acme\.example/);
  await expect(dialog.getByText('1 email or ID · from column “Adresse e-mail”')).toBeVisible();
  await dropFile(field, 'people', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00));
  await expect(dialog.getByRole('alert')).toContainText('The file isn’t a text file.');
  await expect(field).toHaveValue(/Köln/);
});
