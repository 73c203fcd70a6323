import type { Locator, Page } from 'playwright';
import type { ForwardedRequest } from '#e2e/support/fault-proxy.ts';
import { test as embeddedTest } from '#e2e/support/fixtures.ts';
import { expect, simulatedTest as test } from '#e2e/support/simulated-fixtures.ts';
import { expectNames, members } from '#e2e/support/profile-locators.ts';
import { openSelectDialog } from '#e2e/support/selection-locators.ts';
import { juneService, newestService } from '#e2e/support/simulated-service/service-settings.ts';

const emails = (from: number, to: number) =>
  members(from, to).map((name) => `${name.toLowerCase().replace(' ', '')}@acme.example`);
/** The service takes no apostrophes and no other scripts. */
const unaccepted = ["o'connor@acme.example", 'ada@münchen.example'];

const button = (dialog: Locator, name: string) => dialog.getByRole('button', { name, exact: true });
const row = (dialog: Locator, text: string) =>
  dialog.getByRole('list', { name: 'Results' }).getByRole('listitem').filter({ hasText: text });
const requestsWith = (requests: readonly ForwardedRequest[], part: string) =>
  requests.filter(({ path }) => path.includes('/consumer-profile?') && path.includes(part));

async function lookUp(page: Page, list: string[]): Promise<Locator> {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  const dialog = await openSelectDialog(page, 'Select from a list…', 'Select from a list');
  await dialog.getByRole('textbox', { name: 'Emails or IDs' }).fill(list.join('\n'));
  await button(dialog, 'Look up').click();
  return dialog;
}

for (const hasStrictEmails of [true, false]) {
  test(`many emails a request, where the service filters by email (strict: ${hasStrictEmails})`, async ({
    page,
    settings,
    faults,
  }) => {
    Object.assign(settings, newestService(), { hasStrictEmails });
    const list = [...emails(1, 60), ...unaccepted, 'nobody@acme.example', 'MEMBER061@ACME.example'];
    const dialog = await lookUp(page, list);
    await expect(dialog.getByText('61 found, 3 not found').first()).toBeVisible();
    // Two batches; each refusal names one address, and the others of its batch are asked for again.
    expect(requestsWith(faults.requests, 'email=')).toHaveLength(hasStrictEmails ? 4 : 2);
    expect(requestsWith(faults.requests, 'search=')).toEqual([]);
    await dialog.getByRole('radio', { name: 'Not found' }).check();
    const refusal = 'Not found: email not accepted by the service';
    for (const email of unaccepted)
      await expect(row(dialog, email)).toContainText(hasStrictEmails ? refusal : 'Not found in this portal');
    await expect(row(dialog, 'nobody@')).toContainText('Not found in this portal');
    await button(dialog, 'Select 61 profiles').click();
    await expect(dialog).toBeHidden();
  });
}

test('a service that ignores the filter is asked once, and then for each email', async ({
  page,
  settings,
  faults,
}) => {
  Object.assign(settings, juneService());
  const dialog = await lookUp(page, [...emails(1, 11), 'nobody@acme.example']);
  await expect(dialog.getByText('11 found, 1 not found').first()).toBeVisible();
  expect(requestsWith(faults.requests, 'email=')).toHaveLength(1);
  expect(requestsWith(faults.requests, 'search=')).toHaveLength(12);
});

test('a batch that fails keeps none of the others back, and Retry asks for that one alone', async ({
  page,
  faults,
}) => {
  faults.add({
    path: /email=member060/,
    times: 1,
    action: {
      status: 403,
      body: { object: 'error', ok: false, status: 403, code: 'forbidden', message: 'No.' },
    },
  });
  const dialog = await lookUp(page, emails(1, 110));
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByText('60 found, 50 not looked up').first()).toBeVisible();
  faults.requests.length = 0;
  await button(dialog, 'Retry').click();
  await expect(dialog.getByText('110 found').first()).toBeVisible();
  expect(requestsWith(faults.requests, 'email=')).toHaveLength(1);
});

test('a refusal that does not tell which email it means costs the others only requests', async ({
  page,
  faults,
}) => {
  const errors = [{ code: 'invalid_email', message: 'Invalid email.', path: ['email'] }];
  const body = { object: 'error', ok: false, status: 400, code: 'invalid_data', message: 'No.', errors };
  faults.add({ path: /email=member003/, action: { status: 400, body } });
  const dialog = await lookUp(page, emails(1, 8));
  await expect(dialog.getByText('7 found, 1 not found').first()).toBeVisible();
  await expect(row(dialog, 'member003@')).toContainText('email not accepted by the service');
  // Eight, two of four, two of two, two of one.
  expect(requestsWith(faults.requests, 'email=')).toHaveLength(7);
});

embeddedTest('the embedded API is asked by its filter, too', async ({ page, requests }) => {
  const dialog = await lookUp(page, [...emails(1, 60), 'ada@münchen.example']);
  await expect(dialog.getByText('60 found, 1 not found').first()).toBeVisible();
  expect(requests.all.filter((request) => request.includes('email='))).toHaveLength(2);
  expect(requests.all.filter((request) => request.includes('search='))).toEqual([]);
});
