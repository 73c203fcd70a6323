import { expect } from '#e2e/support/fixtures.ts';
import { expectDone, hundred, jobTest as test, startAssigning } from '#e2e/bulk/job-fixtures.ts';
import { memberIdsOf } from '#e2e/support/group-members.ts';
import { expectAgreement, expectReport, readReport, tally } from '#e2e/support/job-report.ts';
import { selectGroups, jobStrip, start } from '#e2e/support/bulk-jobs.ts';
import { serviceError } from '#e2e/support/service-error.ts';

const ofProfiles = /consumer-profile\//;
const assigns = /\/assign-groups$/;

test(
  'every seventh request fails: it is tried again, and nobody is missed',
  { tag: '@long' },
  async ({ page, api, faults, groups: [alpha, beta] }) => {
    faults.add({ path: ofProfiles, every: 7, action: serviceError(500, 'internal_server_error') });
    await startAssigning(page, [alpha, beta]);
    await expectDone(page);
    const lines = await readReport(page);
    expect(tally(lines)).toEqual({ assigned: 2 * hundred });
    for (const { id } of [alpha, beta]) expectAgreement(lines, id, await memberIdsOf(api, 'acme', id));
  },
);

test(
  'answers get lost, before and after the change is made: each is made once',
  { tag: '@long' },
  async ({ page, api, faults, groups: [alpha] }) => {
    faults.add({ path: assigns, every: 5, action: { afterForward: 'hang-up' } });
    faults.add({ path: ofProfiles, every: 9, action: 'hang-up' });
    await startAssigning(page, [alpha]);
    await expectDone(page);
    await expectReport(page, api, 'acme', alpha.id, { assigned: hundred });
  },
);

test('slow answers only make it slow', { tag: '@long' }, async ({ page, api, faults, groups: [alpha] }) => {
  faults.add({ path: ofProfiles, every: 3, action: { delay: 700 } });
  await startAssigning(page, [alpha]);
  await expectDone(page);
  await expectReport(page, api, 'acme', alpha.id, { assigned: hundred });
});

test('a group is archived in the middle: the other one is assigned to everybody, and the report tells both', async ({
  page,
  api,
  faults,
  groups: [alpha, beta],
}) => {
  faults.add({ path: assigns, action: { delay: 60 } });
  await startAssigning(page, [alpha, beta]);
  await expect
    .poll(() => faults.requests.filter(({ path }) => assigns.test(path)).length, { timeout: 60_000 })
    .toBeGreaterThan(20);
  await api.archiveGroup({ portal_id: 'acme', consumer_group_id: beta.id });
  await expectDone(page);
  const lines = await readReport(page);
  const of = (id: string) => tally(lines.filter(({ group_id }) => group_id === id));
  expect(of(alpha.id)).toEqual({ assigned: hundred });
  const { assigned = 0, 'group archived': archived = 0 } = of(beta.id);
  expect(assigned).toBeGreaterThan(0);
  expect(archived).toBeGreaterThan(0);
  expect(assigned + archived).toBe(hundred);
  expectAgreement(lines, alpha.id, await memberIdsOf(api, 'acme', alpha.id));
  // Which of the two groups is archived is looked up once, not for each profile.
  expect(faults.requests.filter(({ path }) => path.includes('/consumer-groups/')).length).toBeLessThan(30);
});

test('a profile that is deleted in the middle counts as deleted, and not as a failure', async ({
  page,
  api,
  faults,
  groups: [alpha],
}) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member060', limit: 1 });
  const gone = items[0]?.id ?? '';
  faults.add({
    path: new RegExp(gone),
    action: serviceError(404, 'not_found', { entity: 'consumer.profile' }),
  });
  await startAssigning(page, [alpha]);
  await expectDone(page);
  await expect(jobStrip(page)).toContainText('1 deleted');
  await expect(page.getByRole('region', { name: 'Selection' })).toBeHidden();
  const lines = await readReport(page);
  expect(tally(lines)).toEqual({ assigned: hundred - 1, 'profile deleted': 1 });
  expect(lines.filter(({ result }) => result === 'profile deleted')).toEqual([
    expect.objectContaining({ profile_id: gone, outcome: 'Deleted', reason: '' }),
  ]);
  expectAgreement(lines, alpha.id, await memberIdsOf(api, 'acme', alpha.id));
  await expect(page.getByRole('button', { name: /^Retry/ })).toHaveCount(0);
});

test(
  'the service is away for a while: it waits, says so, and goes on by itself',
  { tag: '@long' },
  async ({ page, api, faults, groups: [alpha] }) => {
    faults.add({ path: assigns, action: { delay: 60 } });
    await startAssigning(page, [alpha]);
    await expect.poll(() => faults.requests.length, { timeout: 60_000 }).toBeGreaterThan(30);
    faults.clear();
    faults.add({ action: serviceError(503, 'service_unavailable') });
    await expect(
      jobStrip(page)
        .getByText(/Retrying in/)
        .first(),
    ).toBeVisible();
    faults.clear();
    await expectDone(page);
    await expectReport(page, api, 'acme', alpha.id, { assigned: hundred });
  },
);

test(
  'the browser goes offline and comes back: nobody is missed',
  { tag: '@long' },
  async ({ page, api, faults, context, groups: [alpha] }) => {
    faults.add({ path: assigns, action: { delay: 60 } });
    await startAssigning(page, [alpha]);
    await expect.poll(() => faults.requests.length, { timeout: 60_000 }).toBeGreaterThan(30);
    await context.setOffline(true);
    await expect(
      jobStrip(page)
        .getByText(/Retrying in/)
        .first(),
    ).toBeVisible();
    await context.setOffline(false);
    await expectDone(page);
    await expectReport(page, api, 'acme', alpha.id, { assigned: hundred });
  },
);

test(
  'the rate limit is waited for, and said; nobody fails for it',
  { tag: '@long' },
  async ({ page, api, faults, groups: [alpha] }) => {
    await selectGroups(page, { assign: [alpha.name] });
    faults.limitRate(5, 10);
    await start(page);
    // Someone else uses up what the key may ask for: at its own pace, the job stays below the limit.
    for (let request = 0; request < 5; request += 1) await fetch(`${faults.url}/portals`);
    await expect(
      jobStrip(page)
        .getByText(/Resuming in/)
        .first(),
    ).toBeVisible();
    faults.limitRate(30, 4);
    await expectDone(page);
    await expectReport(page, api, 'acme', alpha.id, { assigned: hundred });
  },
);

test('a rate limit that says seconds from now is waited for as long as it says', async ({
  page,
  api,
  faults,
  groups: [alpha],
}) => {
  const headers = { 'ratelimit-reset': '8' };
  faults.add({ path: ofProfiles, action: { ...serviceError(429, 'rate_limit_exceeded'), headers } });
  await startAssigning(page, [alpha]);
  await expect(
    jobStrip(page)
      .getByText(/Resuming in [2-8] seconds\./)
      .first(),
  ).toBeVisible();
  faults.clear();
  await expectDone(page);
  await expectReport(page, api, 'acme', alpha.id, { assigned: hundred });
});

test('a change the service does not allow pauses the whole job, with the reason', async ({
  page,
  api,
  faults,
  groups: [alpha],
}) => {
  const { status, body } = serviceError(403, 'forbidden');
  const message = "You don't have the required permissions to perform this action";
  faults.add({ path: assigns, action: { status, body: { ...body, message } } });
  await startAssigning(page, [alpha]);
  const reason =
    'The service doesn’t allow this change. The API key lacks the scope instance.portal.consumers:write.';
  await expect(jobStrip(page)).toContainText(reason);
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText('100 profiles selected');
  expect(await memberIdsOf(api, 'acme', alpha.id)).toEqual(new Set());
  faults.clear();
  await jobStrip(page).getByRole('button', { name: 'Continue' }).click();
  await expectDone(page);
  await expect(jobStrip(page)).not.toContainText('lacks the scope');
  expect(tally(await readReport(page))).toEqual({ assigned: hundred });
});
