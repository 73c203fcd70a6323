import { expect, frontTest as test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, profileTable } from '#e2e/support/profile-locators.ts';

const script = /\/assets\/index-.*\.js$/;

test('the first answers are asked for before the script has arrived, and only once', async ({
  page,
  pageFaults,
}) => {
  const gate = makeGate();
  pageFaults.add({ path: script, action: gate });
  await page.goto('/portals/acme?status=active', { waitUntil: 'commit' });
  const lists = () =>
    pageFaults.requests.filter(({ path }) => path.includes('/acme/consumer-profile?')).length;
  await expect.poll(lists).toBe(1);
  gate.open();
  await expect(profileTable(page).getByRole('link').first()).toBeVisible();
  expect(lists()).toBe(1);
});

test('when the answers come before the script, a slug’s list and group are still asked for once', async ({
  page,
  api,
  pageFaults,
  requests,
}) => {
  const groups = await api.listGroups({ portal_id: 'acme', search: 'Design' });
  const gate = makeGate();
  let answers = 0;
  const count = (json: unknown) => {
    answers += 1;
    return json;
  };
  pageFaults.add({ path: script, action: gate });
  pageFaults.add({ path: /^\/api\//, action: { answer: count } });
  await page.goto(`/portals/acme?consumer_group_id=${groups.items[0]?.id}`, { waitUntil: 'commit' });
  await expect.poll(() => answers).toBe(2);
  gate.open();
  await expect(page).not.toHaveURL(/portals\/acme/);
  await expect(page.getByRole('combobox', { name: 'Group: Design' })).toBeVisible();
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  expect(requests.all.length, requests.all.join('\n')).toBe(3);
});

test('a first answer that never comes is given up in time, and asked for again', async ({
  page,
  pageFaults,
}) => {
  await page.addInitScript(() => {
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => timeout(milliseconds / 6);
  });
  const gate = makeGate();
  pageFaults.add({ path: /\/acme\/consumer-profile\?/, times: 1, action: gate });
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  gate.open();
});
