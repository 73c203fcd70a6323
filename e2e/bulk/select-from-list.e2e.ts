import type { Locator, Page } from 'playwright';
import { dropFile } from '#e2e/support/drop-file.ts';
import { laterPages } from '#e2e/support/export-dialog.ts';
import { openPalette, paletteOption } from '#e2e/support/palette-locators.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { expectSelected, openSelectDialog, rowBox, selectionBar } from '#e2e/support/selection-locators.ts';
import { expect, expectAccessible, simulatedTest as test } from '#e2e/support/simulated-fixtures.ts';
import { flawlessService } from '#e2e/support/simulated-service/service-settings.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const serverError = serviceError(500, 'internal_server_error');
const refused = serviceError(403, 'forbidden');
/** The request that reads the whole portal, and the one that looks up what a line may name. */
const wholePortal = /consumer-profile\?(?!.*(search|email)=).*limit=100.*order=asc/;
const lookUps = /[?&]search=/;

const field = (dialog: Locator) => dialog.getByRole('textbox', { name: 'Emails or IDs' });
const button = (dialog: Locator, name: string | RegExp) => dialog.getByRole('button', { name, exact: true });
const rows = (dialog: Locator) => dialog.getByRole('list', { name: 'Results' }).getByRole('listitem');
const openList = (page: Page) => openSelectDialog(page, 'Select from a list…', 'Select from a list');

/** `emails(3, 1)` returns those of Member 003, Member 002 and Member 001. */
const emails = (from: number, to: number) =>
  members(from, to).map((name) => `${name.toLowerCase().replace(' ', '')}@acme.example`);

async function lookUp(page: Page, text: string): Promise<Locator> {
  const dialog = await openList(page);
  await field(dialog).fill(text);
  await button(dialog, 'Look up').click();
  return dialog;
}

/** Changes a page so that each profile appears twice, with the same email. */
function withTwins(json: unknown) {
  const answer = json as { items: { id: string; name: string; email: string }[] };
  const twins = answer.items.map((item) => ({
    ...item,
    id: `${item.id}2`,
    name: 'Twin',
    email: item.email.toUpperCase(),
  }));
  return { ...answer, items: [...answer.items, ...twins] };
}

/** Changes a page so that Member 005 violates the contract. */
function withoutFifth(json: unknown) {
  const answer = json as { items: { name: string }[] };
  return {
    ...answer,
    items: answer.items.map((item) => (item.name === 'Member 005' ? {} : item)),
  };
}

// A service without a filter by email: select-by-email.e2e.ts tests one that has it.
test.beforeEach(async ({ page, settings }) => {
  Object.assign(settings, flawlessService(), { filtersByEmail: false });
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
});

test('emails and ids of both kinds are looked up, shown, and only then selected', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member00', order: 'asc' });
  const text = `${items[0]?.id}; ${items[1]?.consumer_id},MEMBER110@acme.example\nnobody@acme.example\t"cpr_00000000"`;
  const dialog = await openList(page);
  await expect(button(dialog, 'Look up')).toHaveAttribute('aria-disabled', 'true');
  await field(dialog).fill(text);
  await expect(dialog.getByText('5 emails or IDs')).toBeVisible();
  await button(dialog, 'Look up').click();
  await expect(dialog.getByText('3 found, 2 not found').first()).toBeVisible();
  await expect(rows(dialog)).toHaveText([
    `${items[0]?.id}Member 001`,
    `${items[1]?.consumer_id}Member 002`,
    'MEMBER110@acme.exampleMember 110',
    'nobody@acme.exampleNot found in this portal',
    'cpr_00000000Not found in this portal',
  ]);
  await expectSelected(page, '0 profiles selected');
  await button(dialog, 'Select 3 profiles').click();
  await expect(dialog).toBeHidden();
  await expectSelected(page, '3 profiles selected');
  await expect(rowBox(page, 'Member 110')).toBeChecked();
  await expect(page.getByRole('button', { name: 'Select', exact: true })).toBeFocused();
});

test('it adds to what was selected, and who is named twice counts once', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member100@' });
  await rowBox(page, 'Member 110').check();
  const dialog = await openList(page);
  await field(dialog).fill(`member100@acme.example\nMember100@ACME.example\n${items[0]?.id}`);
  await expect(dialog.getByText('2 emails or IDs · 1 duplicate ignored')).toBeVisible();
  await button(dialog, 'Look up').click();
  await expect(rows(dialog)).toHaveCount(2);
  await button(dialog, 'Select 1 profile').click();
  await expectSelected(page, '2 profiles selected');
});

test('a file is read, and the column it was taken from is told', async ({ page }) => {
  const dialog = await openList(page);
  const choosing = page.waitForEvent('filechooser');
  await button(dialog, 'Select a file…').click();
  const csv = 'Team;E-Mail;Note\r\nA;member001@acme.example;"one; two"\r\nB;member002@acme.example;\r\n';
  await (
    await choosing
  ).setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${csv}`) });
  await expect(dialog.getByText('2 emails or IDs · from column “E-Mail”')).toBeVisible();
  await button(dialog, 'Look up').click();
  await expect(dialog.getByText('2 found').first()).toBeVisible();
});

test('a file can be dropped on the field, and beside it', async ({ page }) => {
  const dialog = await openList(page);
  const list = 'Ada,member003@acme.example\nBee,member004@acme.example';
  await dropFile(field(dialog), 'people.csv', Buffer.from(list));
  await expect(dialog.getByText('2 emails or IDs · from column 2')).toBeVisible();
  await dropFile(dialog.getByRole('heading'), 'person.csv', Buffer.from('member005@acme.example'));
  await expect(dialog.getByText('1 email or ID', { exact: true })).toBeVisible();
});

test('too long a list and too large a file are refused with the limit', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await openList(page);
  const lines = Array.from({ length: 10_001 }, (_, index) => `p${index}@x.example`);
  await page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
  await field(dialog).press('Control+v');
  const sentence = '10,001 entries. The limit is 10,000.';
  await expect(dialog.getByText(sentence).first()).toBeVisible();
  await expect(button(dialog, 'Look up')).toHaveAttribute('aria-disabled', 'true');
  const choosing = page.waitForEvent('filechooser');
  await button(dialog, 'Select a file…').click();
  await (
    await choosing
  ).setFiles({ name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.alloc(5_000_001) });
  await expect(dialog.getByRole('alert')).toContainText('The file is larger than 5 MB.');
});

test('an email that several have is selected only when one of them is chosen', async ({ page, faults }) => {
  faults.add({ path: /search=member005/, action: { answer: withTwins } });
  const dialog = await lookUp(page, 'member005@acme.example\nmember006@acme.example');
  await expect(dialog.getByText('1 found, 1 ambiguous').first()).toBeVisible();
  await expect(button(dialog, 'Select 1 profile')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Ambiguous' }).check();
  await expect(rows(dialog)).toHaveCount(1);
  const choice = dialog.getByRole('combobox', { name: 'Profile for member005@acme.example' });
  const twin = await choice.getByRole('option', { name: 'Twin' }).getAttribute('value');
  await choice.selectOption(twin);
  await button(dialog, 'Select 2 profiles').click();
  await expectSelected(page, '2 profiles selected');
});

test('the outcome is filtered, and what was not found is copied one a line', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await lookUp(page, 'x@acme.example, member001@acme.example, y@acme.example');
  await expect(dialog.getByText('1 found, 2 not found').first()).toBeVisible();
  await dialog.getByRole('radio', { name: 'Found', exact: true }).check();
  await expect(rows(dialog)).toHaveText(['member001@acme.exampleMember 001']);
  await dialog.getByRole('radio', { name: 'Not found' }).check();
  await expect(rows(dialog)).toHaveCount(2);
  await button(dialog, 'Copy entries not found').click();
  await expect(button(dialog, 'Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('x@acme.example\ny@acme.example');
});

test('for a long list the portal is read instead, and only what can be seen of it is there', async ({
  page,
  api,
  faults,
}) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member00', order: 'asc' });
  const others = [items[0]?.id, items[1]?.consumer_id, 'cpr_00000000', 'nobody@acme.example'];
  const dialog = await lookUp(page, [...others, ...emails(1, 110), 'MEMBER009@acme.example'].join('\n'));
  await expect(dialog.getByText('112 found, 2 not found').first()).toBeVisible();
  expect(faults.requests.filter(({ path }) => lookUps.test(path))).toEqual([]);
  expect(faults.requests.filter(({ path }) => wholePortal.test(path))).toHaveLength(2);
  await expect(rows(dialog).first()).toHaveText(`${items[0]?.id}Member 001`);
  await expect(rows(dialog).nth(1)).toHaveText(`${items[1]?.consumer_id}Member 002`);
  await expect(rows(dialog).first()).toHaveAttribute('aria-setsize', '114');
  expect(await rows(dialog).count()).toBeLessThan(40);
  await button(dialog, 'Select 110 profiles').click();
  await expectSelected(page, '110 profiles selected');
});

test('an email that several have is ambiguous in a long list too', async ({ page, faults }) => {
  faults.add({ path: wholePortal, times: 1, action: { answer: withTwins } });
  const dialog = await lookUp(page, emails(1, 110).join('\n'));
  await expect(dialog.getByText(/found, \d+ ambiguous/).first()).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Profile for member001@acme.example' })).toBeVisible();
});

test('of a long list, who cannot be read among all is asked for alone', async ({ page, faults }) => {
  faults.add({ path: wholePortal, action: { answer: withoutFifth } });
  const dialog = await lookUp(page, emails(1, 110).join('\n'));
  await expect(dialog.getByText('110 found').first()).toBeVisible();
  expect(faults.requests.filter(({ path }) => lookUps.test(path)).map(({ path }) => path)).toEqual([
    expect.stringContaining('member005'),
  ]);
});

test('a portal too large for a long list, or one that cannot be read, is asked for each line', async ({
  page,
  faults,
}) => {
  faults.add({ path: wholePortal, times: 1, action: refused });
  const dialog = await lookUp(page, emails(1, 105).join('\n'));
  await expect(dialog.getByText('105 found').first()).toBeVisible({ timeout: 40_000 });
  expect(faults.requests.filter(({ path }) => lookUps.test(path))).toHaveLength(105);

  faults.clear();
  faults.requests.length = 0;
  await page.goto('/portals/demo');
  const unknown = Array.from({ length: 100 }, (_, index) => `unknown${index}@acme.example`);
  const large = await lookUp(page, unknown.join('\n'));
  await expect(large.getByText('100 not found').first()).toBeVisible({ timeout: 40_000 });
  expect(faults.requests.filter(({ path }) => wholePortal.test(path))).toHaveLength(11);
  expect(faults.requests.filter(({ path }) => lookUps.test(path))).toHaveLength(100);
});

test('reading the portal shows how far it is, is stopped, and begun again', async ({ page, faults }) => {
  faults.add({ path: laterPages, action: { delay: 60_000 } });
  const dialog = await lookUp(page, emails(1, 110).join('\n'));
  await expect(dialog.getByText('Searching the whole portal: 100 profiles so far').first()).toBeVisible();
  await button(dialog, 'Stop').click();
  await expect(dialog.getByText('110 not looked up').first()).toBeVisible();
  faults.clear();
  await button(dialog, 'Continue').click();
  await expect(dialog.getByText('110 found').first()).toBeVisible();
});

test('a rate limit is told with the seconds left and waited for', async ({ page, faults }) => {
  const reset = Math.ceil(Date.now() / 1000) + 6;
  const headers = { 'ratelimit-limit': '100', 'ratelimit-remaining': '0', 'ratelimit-reset': String(reset) };
  faults.add({
    path: /search=member003/,
    times: 1,
    action: { ...serviceError(429, 'rate_limit_exceeded'), headers },
  });
  const dialog = await lookUp(page, emails(1, 20).join('\n'));
  await expect(dialog.getByText(/Resuming in \d seconds?\./).first()).toBeVisible();
  await expect(dialog.getByText('20 found').first()).toBeVisible();
  expect(Date.now() / 1000).toBeGreaterThanOrEqual(reset);
});

test('a line that fails keeps none of the others back, and Retry asks for that one alone', async ({
  page,
  faults,
}) => {
  faults.add({ path: /search=member003/, times: 4, action: serverError });
  const dialog = await lookUp(page, emails(1, 12).join('\n'));
  await expect(dialog.getByRole('alert')).toContainText('Service error', { timeout: 40_000 });
  await expect(dialog.getByText('11 found, 1 not looked up').first()).toBeVisible();
  await expect(rows(dialog).nth(2)).toHaveText('member003@acme.exampleNot looked up yet');
  faults.requests.length = 0;
  await button(dialog, 'Retry').click();
  await expect(dialog.getByText('12 found').first()).toBeVisible();
  await expect(dialog.getByRole('alert')).toBeHidden();
  expect(faults.requests.filter(({ path }) => path.includes('search=member'))).toHaveLength(1);
  await button(dialog, 'Select 12 profiles').click();
  await expectSelected(page, '12 profiles selected');
});

test('gone offline, it stops after some lines, and goes on from there', async ({ page, context, faults }) => {
  faults.add({ path: /search=member00[3-9]/, action: { delay: 60_000 } });
  const dialog = await lookUp(page, emails(1, 30).join('\n'));
  await expect(dialog.getByText('2 of 30 looked up').first()).toBeVisible();
  await button(dialog, 'Stop').click();
  await expect(dialog.getByText('2 found, 28 not looked up').first()).toBeVisible();
  await context.setOffline(true);
  await button(dialog, 'Continue').click();
  await expect(dialog.getByRole('alert')).toContainText('Can’t reach the server', { timeout: 40_000 });
  await context.setOffline(false);
  faults.clear();
  await button(dialog, 'Retry').click();
  await expect(dialog.getByText('30 found').first()).toBeVisible();
  expect(faults.requests.filter(({ path }) => path.includes('search=member'))).toHaveLength(28);
});

test('what was looked up is not lost without a question, and the list can be changed', async ({ page }) => {
  const dialog = await lookUp(page, 'member001@acme.example');
  await expect(dialog.getByText('1 found').first()).toBeVisible();
  await page.keyboard.press('Escape');
  const question = page.getByRole('alertdialog', { name: 'Discard results?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Keep results' }).click();
  await button(dialog, 'Edit list').click();
  await expect(field(dialog)).toHaveValue('member001@acme.example');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectSelected(page, '0 profiles selected');
});

test('the palette opens it, and the keyboard alone is enough', async ({ page }) => {
  await openPalette(page);
  await page.keyboard.type('select from');
  await paletteOption(page, 'Selection', 'Select from a list…').click();
  const dialog = page.getByRole('dialog', { name: 'Select from a list' });
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(field(dialog)).toBeFocused();
  await page.keyboard.insertText('member001@acme.example\nmember002@acme.example');
  await expect(dialog.getByText('2 emails or IDs').first()).toBeVisible();
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
  await expect(button(dialog, 'Look up')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('2 found').first()).toBeVisible();
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(button(dialog, 'Select 2 profiles')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(selectionBar(page)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.matches('button, input, a'))).toBe(true);
});

for (const width of [390, 1440]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } });

    test('axe finds nothing on field, progress, outcome and question', async ({ page, faults }) => {
      const dialog = await openList(page);
      await expectAccessible(page);
      faults.add({ path: /search=member002/, action: { delay: 60_000 } });
      await field(dialog).fill('member001@acme.example\nmember002@acme.example\nnobody@acme.example');
      await expectAccessible(page);
      await button(dialog, 'Look up').click();
      await expect(dialog.getByText('2 of 3 looked up').first()).toBeVisible();
      await expectAccessible(page);
      await button(dialog, 'Stop').click();
      await expect(dialog.getByText('1 found, 1 not found, 1 not looked up').first()).toBeVisible();
      await expectAccessible(page);
      const box = await dialog.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await dialog.evaluate((popup) => popup.scrollWidth - popup.clientWidth)).toBe(0);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
