import { expect, expectAccessible, remoteTest as test } from '#e2e/support/fixtures.ts';
import { expectAnnounced } from '#e2e/support/announcements.ts';
import type { FaultProxy } from '#e2e/support/fault-proxy.ts';
import { expectNames, members, profileRow, profileTable } from '#e2e/support/profile-locators.ts';
import { setVisibility } from '#e2e/support/set-visibility.ts';

/** Runs in the page: whoever wants to know that the tab is visible again is told in the reverse order. */
const reverseVisibilityListeners = `const listeners = [];
  const { addEventListener: add, removeEventListener: remove } = window;
  window.addEventListener = (type, listener, ...rest) =>
    type === 'visibilitychange' ? void listeners.unshift(listener) : add.call(window, type, listener, ...rest);
  window.removeEventListener = (type, listener, ...rest) =>
    type === 'visibilitychange'
      ? void listeners.splice(0, Infinity, ...listeners.filter((one) => one !== listener))
      : remove.call(window, type, listener, ...rest);
  add.call(window, 'visibilitychange', (event) => [...listeners].forEach((listener) => listener(event)));`;

const first = members(110, 91);
const second = members(90, 71);

test.describe('the next page', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.install();
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, first);
    await page.evaluate(noteDimmedRows);
  });

  test('is asked for when the pointer rests on Next, and turns without an in-between', async ({
    page,
    requests,
  }) => {
    requests.clear();
    const answered = page.waitForEvent('requestfinished', (request) => request.url().includes('after='));
    await page.getByRole('button', { name: 'Next page' }).hover();
    await page.clock.runFor(120);
    await answered;
    expect(requests.all).toEqual([expect.stringMatching(/after=/)]);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, second);
    expect(await page.evaluate(() => document.documentElement.dataset['wasDimmed'])).toBeUndefined();

    await page.clock.runFor(120);
    await expect.poll(() => requests.all).toHaveLength(2);
    expect(requests.all).toEqual([...new Set(requests.all)]);
  });

  test('without resting there, nothing is asked, and the present rows wait for the new ones', async ({
    page,
    requests,
  }) => {
    requests.clear();
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
    await page.getByRole('button', { name: 'Next page' }).hover();
    await page.clock.runFor(80);
    await page.mouse.move(5, 5);
    await page.clock.resume();
    await page.clock.runFor(5000);
    expect(requests.all).toEqual([]);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, second);
    expect(await page.evaluate(() => document.documentElement.dataset['wasDimmed'])).toBe('yes');
  });

  test('is asked for when the keyboard rests on a button, back and to the start likewise', async ({
    page,
    requests,
  }) => {
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, second);
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, members(70, 51));
    await page.mouse.move(5, 5);
    // By then, what the hover prefetched has finished.
    await page.clock.runFor(120);
    requests.clear();
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: 'Previous page' })).toBeFocused();
    await page.clock.runFor(120);
    await expect.poll(() => requests.all).toHaveLength(1);
    expect(requests.all[0]).toMatch(/order=asc.*after=/);
    await page.clock.runFor(40_000);
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByRole('button', { name: 'First page' })).toBeFocused();
    await page.clock.runFor(120);
    await expect
      .poll(() => requests.all.filter((request) => !/after=|before=/.test(request)))
      .toHaveLength(1);
  });

  test.describe('under a finger', () => {
    test.use({ hasTouch: true });

    test('is not asked for ahead', async ({ page, requests }) => {
      requests.clear();
      await page.getByRole('button', { name: 'Next page' }).tap();
      await expectNames(page, second);
      await page.clock.runFor(5000);
      expect(requests.all).toHaveLength(1);
    });
  });

  test('a row is never asked for ahead', async ({ page, requests }) => {
    requests.clear();
    await profileTable(page).getByRole('link', { name: 'Member 109' }).hover();
    await page.clock.runFor(5000);
    expect(requests.all).toEqual([]);
  });
});

test.describe('newer rows', () => {
  test.beforeEach(async ({ page, faults }) => {
    await page.clock.install();
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, first);
    faults.clear();
  });

  const notice = 'Show new profiles';
  const asksForOne = (path: string) => /consumer-profile\?.*limit=1(&|$)/.test(path);

  test('are looked for once a minute by a request for one, and shown on demand', async ({ page, faults }) => {
    addNewest(faults);
    await page.clock.runFor(45_000);
    expect(faults.requests).toEqual([]);
    await page.clock.runFor(30_000);
    await expect(page.getByRole('button', { name: notice })).toBeVisible();
    await expect(page.getByRole('status').filter({ hasText: 'New profiles available' })).toBeAttached();
    await expectNames(page, first);
    expect(faults.requests.map(({ path }) => asksForOne(path))).toEqual([true]);
    await expectAccessible(page);

    await page.clock.runFor(20_000);
    expect(faults.requests).toHaveLength(1);
    await page.getByRole('button', { name: notice }).click();
    await expectNames(page, ['Newest Person', ...first]);
    await expect(page.getByRole('button', { name: notice })).toBeHidden();
    await expect(page.getByRole('main')).toBeFocused();
    expect(faults.requests).toHaveLength(2);
  });

  // Which comes first depends on when the rows arrive.
  for (const [order, script] of [
    ['as they were added', ''],
    ['the other way round', reverseVisibilityListeners],
  ]) {
    test(`are not looked for in a hidden tab, nor right after the list was fetched, with listeners ${order}`, async ({
      page,
      faults,
    }) => {
      await page.addInitScript(script ?? '');
      await page.reload();
      await expectNames(page, first);
      await expect(page.getByText('Updated just now')).toBeVisible();
      faults.clear();
      const asked = () => faults.requests.filter(({ path }) => /consumer-profile\?/.test(path));
      await setVisibility(page, 'hidden');
      await page.clock.runFor(10 * 60_000);
      expect(asked()).toEqual([]);
      // From now on, only the test moves the clock, however long the machine takes.
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
      await setVisibility(page, 'visible');
      await expect.poll(asked).not.toEqual([]);
      await expect(async () => {
        await page.clock.runFor(100);
        await expect(page.getByText('Updated just now')).toBeVisible({ timeout: 100 });
      }).toPass();
      await page.clock.runFor(45_000);
      expect(asked().map(({ path }) => asksForOne(path))).toEqual([false]);
    });
  }

  test('are not looked for behind the first page, nor in a list that has the oldest first', async ({
    page,
    faults,
  }) => {
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, second);
    await page.mouse.move(5, 5);
    await page.clock.runFor(3 * 60_000);
    expect(faults.requests.filter(({ path }) => asksForOne(path))).toEqual([]);
    await page.getByRole('button', { name: /Created/ }).click();
    await expect(page).toHaveURL(/order=asc/);
    await page.clock.runFor(3 * 60_000);
    expect(faults.requests.filter(({ path }) => asksForOne(path))).toEqual([]);
  });
});

test('the age of the rows is told, and Refresh fetches them', async ({ page, faults }) => {
  await page.clock.install();
  await page.goto('/portals/acme?limit=20');
  await expect(page.getByText('Updated just now')).toBeVisible();
  await page.clock.runFor(40_000);
  await expect(page.getByText(/^Updated (\d\d seconds|1 minute) ago$/)).toBeVisible();
  faults.clear();
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('Updated just now')).toBeVisible();
  expect(faults.requests).toHaveLength(1);
  await expectAnnounced(page, 'Refreshed');
});

test('the rows tell their age as it is now, although nothing of them has changed', async ({ page, api }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member110@' });
  await page.clock.install({ time: Date.parse(items[0]?.created_at ?? '') + 90_000 });
  await page.goto('/portals/acme?limit=20');
  const age = profileRow(page, 'Member 110').getByRole('time');
  await expect(age).toHaveText('1 minute ago');
  await expect(page.getByText('Updated just now')).toBeVisible();
  await page.clock.fastForward('02:00:00');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('Updated just now')).toBeVisible();
  await expect(age).toHaveText('2 hours ago');
});

test('when little is left of the rate limit, nothing is asked by itself until its reset', async ({
  page,
  faults,
}) => {
  await page.clock.install();
  const reset = (await page.evaluate(() => Math.ceil(Date.now() / 1000))) + 200;
  const answer = (json: unknown) => json;
  const headers = { 'ratelimit-limit': '100', 'ratelimit-remaining': '19', 'ratelimit-reset': String(reset) };
  faults.add({ action: { answer, headers } });
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, first);
  await page.waitForLoadState('networkidle');
  faults.requests.length = 0;
  await page.getByRole('button', { name: 'Next page' }).hover();
  await page.clock.runFor(100_000);
  await setVisibility(page, 'hidden');
  await setVisibility(page, 'visible');
  await page.clock.runFor(20_000);
  expect(faults.requests).toEqual([]);
  await page.clock.runFor(100_000);
  await expect.poll(() => faults.requests.length).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByText('Updated just now')).toBeVisible();
});

/** From now on, list responses have an extra row at the top. */
function addNewest(faults: FaultProxy): void {
  const answer = (json: unknown) => {
    const page = json as { items: object[] };
    return { ...page, items: [{ ...page.items[0], id: 'zzz', name: 'Newest Person' }, ...page.items] };
  };
  faults.add({ path: /consumer-profile\?/, action: { answer } });
}

/** Runs in the page: records whether the rows were ever dimmed, as they are while other rows load. */
function noteDimmedRows(): void {
  new MutationObserver(() => {
    if (document.querySelector('tbody[class*=opacity-]'))
      document.documentElement.dataset['wasDimmed'] = 'yes';
  }).observe(document.body, { subtree: true, attributes: true, childList: true });
}
