import type { Page } from 'playwright';
import { peopleOf, portal_id, rememberPeople } from '#e2e/support/added-people.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { checkTable, expectImported, previewRows, startImport } from '#e2e/support/import-locators.ts';
import { expect, simulatedTest as test } from '#e2e/support/simulated-fixtures.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const createInvite = { method: 'POST', path: /consumer-invites$/ };
const table = 'email,name\nada@example.com,Ada\ngrace@example.com,Grace\n';
const serverError = serviceError(500, 'internal_server_error');

let restore: () => Promise<void>;
test.beforeEach(async ({ api }) => void (restore = await rememberPeople(api)));
test.afterEach(() => restore());

const reportRow = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Profiles in this job' }).getByRole('listitem').filter({ hasText: name });

async function importTable(page: Page, people = 2) {
  await checkTable(page, portal_id, table);
  await expect(page.getByText('2 people looked up').first()).toBeVisible();
  await startImport(page, people);
}

test('an answer that was lost is looked up, and nobody is invited twice', async ({ page, api, faults }) => {
  faults.add({ ...createInvite, action: { afterForward: 'hang-up' } });
  await importTable(page);
  await expectImported(page);
  await expect(reportRow(page, 'Ada')).toContainText('invited');
  await expect(page.getByRole('radio', { name: 'Changed 2' })).toBeVisible();
  expect(faults.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  expect((await peopleOf(api)).filter(({ email }) => /^(ada|grace)@/.test(email ?? ''))).toHaveLength(2);
});

test(
  'what never arrived is sent again, once that is certain',
  { tag: '@long' },
  async ({ page, api, faults }) => {
    faults.add({ ...createInvite, times: 1, action: 'hang-up' });
    await importTable(page);
    await expect(page.getByText(/^Some requests got no answer/).first()).toBeVisible();
    await expectImported(page);
    await expect(page.getByRole('radio', { name: 'Changed 2' })).toBeVisible();
    expect(faults.requests.filter(({ method }) => method === 'POST')).toHaveLength(3);
    expect((await peopleOf(api)).filter(({ email }) => /^(ada|grace)@/.test(email ?? ''))).toHaveLength(2);
  },
);

test('where a look-up tells nothing, it is unknown, and a retry only looks again', async ({
  page,
  faults,
  settings,
}) => {
  settings.filtersByEmail = false;
  settings.search = 'away';
  faults.add({ ...createInvite, times: 1, action: { afterForward: serverError } });
  await importTable(page);
  await expectImported(page);
  await expect(
    page.getByText('unknown whether invited: look in the invites before you try again'),
  ).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Not confirmed 1' })).toBeVisible();
  settings.search = 'complete';
  await page.getByRole('button', { name: 'Retry 1 failed or not confirmed' }).click();
  await expectImported(page);
  await expect(page.getByRole('radio', { name: 'Changed 1' })).toBeVisible();
  expect(faults.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
});

test('a report is retried once, so that nobody is invited twice', async ({ page, faults }) => {
  const invites = () => faults.requests.filter(({ method }) => method === 'POST');
  faults.add({ ...createInvite, times: 1, action: serviceError(400, 'invalid_data') });
  await importTable(page);
  await expectImported(page);
  const retry = page.getByRole('button', { name: 'Retry 1 failed' });
  await retry.click();
  await expect(page.getByText('Retries', { exact: true })).toBeVisible();
  await expectImported(page);
  expect(invites()).toHaveLength(3);

  await page.goBack();
  await expect(page.getByText('Retried by')).toBeVisible();
  await expect(retry).toHaveAccessibleDescription(/^Already retried/);
  await retry.click({ force: true });
  await page.getByRole('link', { name: 'All jobs' }).click();
  await expect(page.getByRole('list', { name: 'Jobs' }).getByRole('listitem')).toHaveCount(2);
  expect(invites()).toHaveLength(3);
});

test('a report is not retried again after the job that retried it was deleted', async ({ page, faults }) => {
  faults.add({ ...createInvite, times: 2, action: serviceError(400, 'invalid_data') });
  await importTable(page);
  await expectImported(page);
  await page.getByRole('button', { name: 'Retry 2 failed' }).click();
  await expect(page.getByText('Retries', { exact: true })).toBeVisible();
  await expectImported(page);
  await page.getByRole('button', { name: 'Delete job' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete job' }).click();

  const jobs = page.getByRole('list', { name: 'Jobs' }).getByRole('listitem');
  await expect(jobs).toHaveCount(1);
  await jobs.getByRole('link').first().click();
  const retry = page.getByRole('button', { name: 'Retry 2 failed' });
  const why = 'Already retried. The job that retried it was deleted.';
  await expect(retry).toHaveAccessibleDescription(why);
  await page.reload();
  await expect(retry).toHaveAccessibleDescription(why);
});

test('what a cancelled job has not started can be retried from its report', async ({ page, api, faults }) => {
  const gate = makeGate();
  faults.add({ ...createInvite, action: gate });
  const names = Array.from({ length: 20 }, (_, index) => `person${index}`);
  const lines = names.map((name) => `${name}@example.com,${name}\n`);
  await checkTable(page, portal_id, `email,name\n${lines.join('')}`);
  await expect(page.getByText('20 people looked up').first()).toBeVisible();
  await startImport(page, 20);
  await page.getByRole('button', { name: 'Cancel', exact: true }).first().click();
  gate.open();
  const retry = page.getByRole('button', { name: /^Retry \d+ failed or not started$/ });
  await retry.click();
  await expect(page.getByText('Retries', { exact: true })).toBeVisible();
  await expectImported(page);
  const invited = (await peopleOf(api)).filter(({ email }) => /^person\d+@/.test(email ?? ''));
  expect(invited).toHaveLength(20);
  expect(faults.requests.filter(({ method }) => method === 'POST')).toHaveLength(20);
});

test('who is a member by then, and who is refused, is told at their row', async ({ page, api, faults }) => {
  await checkTable(page, portal_id, table);
  await expect(previewRows(page).filter({ hasText: 'Grace' })).toContainText('Will be invited');
  await api.createProfile({ portal_id, name: 'Ada', email: 'ada@example.com' });
  faults.add({
    ...createInvite,
    every: 2,
    action: serviceError(400, 'invalid_data', { message: 'The provided data is invalid.' }),
  });
  await startImport(page, 2);
  await expectImported(page);
  await expect(page.getByRole('radio', { name: 'No change 1' })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Failed 1' })).toBeVisible();
  await expect(page.getByText('already a member')).toBeVisible();
  await expect(page.getByText('The provided data is invalid.')).toBeVisible();
});

test('a service that cannot add people stops the job and says so', async ({ page, faults }) => {
  faults.add({
    method: 'POST',
    path: /consumer-profile$/,
    action: serviceError(404, 'not_found', { entity: 'endpoint' }),
  });
  await checkTable(page, portal_id, table);
  await page.getByRole('radio', { name: 'Add without inviting' }).check();
  await startImport(page, 2);
  await expect(page.getByText('The service can’t do this.').first()).toBeVisible();
  await expect(page.getByText('Paused').first()).toBeVisible();
});

test('a group that cannot be created starts nothing, and the next try uses those that were', async ({
  page,
  api,
  faults,
}) => {
  const groups = { method: 'POST', path: /consumer-groups$/ };
  await checkTable(
    page,
    portal_id,
    'email,name,groups\nada@example.com,Ada,First of two\ngrace@example.com,Grace,Second of two\n',
  );
  await expect(page.getByText('2 people looked up').first()).toBeVisible();
  faults.add({ ...groups, every: 2, times: 1, action: serverError });
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await expect(page.getByRole('alert')).toContainText('wasn’t started');
  faults.clear();
  await startImport(page, 2);
  await expectImported(page);
  const { items } = await api.listGroups({ portal_id, limit: 100, search: 'of two' });
  expect(items.map(({ name }) => name).toSorted()).toEqual(['First of two', 'Second of two']);
});
