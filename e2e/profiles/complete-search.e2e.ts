import type { Locator, Page } from 'playwright';
import { test } from '#e2e/support/fixtures.ts';
import { expectAnnounced } from '#e2e/support/announcements.ts';
import { laterPages } from '#e2e/support/export-dialog.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, openDrawer, pickGroups, profileRow } from '#e2e/support/profile-locators.ts';
import { expect, expectAccessible, simulatedTest } from '#e2e/support/simulated-fixtures.ts';

const limitation = 'The service finds whole words only, and at most 100 results before filters.';

function completeSearch(page: Page): Locator {
  return page.getByRole('region', { name: 'Complete search' });
}

function search(page: Page, text: string): Promise<void> {
  return page.getByLabel('Search name, email or ID').fill(text);
}

function searchCompletely(page: Page): Promise<void> {
  return completeSearch(page).getByRole('button', { name: 'Search completely' }).click();
}

/** The requests for pages of the list, without those that the page sends for other lists. */
function lists(paths: string[]): string[] {
  return paths.filter((path) => path.includes('/consumer-profile?'));
}

test.describe('with the embedded API', () => {
  test('nothing is said of a search, and nothing is read twice', async ({ page, requests }) => {
    await page.goto('/portals/acme');
    await expectNames(page, members(110, 61));
    requests.clear();
    await search(page, 'member0');
    await expectNames(page, members(99, 50));
    await expect(completeSearch(page)).toBeHidden();
    expect(lists(requests.all)).toHaveLength(1);
    await page.goto('/portals/acme?search=member0&read=all');
    await expectNames(page, members(99, 50));
    await expect(completeSearch(page)).toBeHidden();
  });
});

simulatedTest('the list says what its search misses, and finds it when told to', async ({ page, faults }) => {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  await expect(completeSearch(page)).toBeHidden();
  await search(page, 'member0');
  await expect(page.getByText('The service found no profiles')).toBeVisible();
  await expect(completeSearch(page)).toContainText(limitation);
  await expectAnnounced(page, limitation);
  await expectAccessible(page);

  faults.requests.length = 0;
  await searchCompletely(page);
  await expectNames(page, members(99, 50));
  await expect(completeSearch(page)).toContainText(/All 120 profiles searched at \d\d:\d\d, 99 match/);
  await expect(completeSearch(page).getByRole('button', { name: 'Search again' })).toBeFocused();
  const requests = lists(faults.requests.map(({ path }) => path));
  expect(requests).toHaveLength(2);
  expect(requests.join()).not.toContain('search=');
  await expectAccessible(page);

  await page.goBack();
  await expect(page.getByText('The service found no profiles')).toBeVisible();
});

simulatedTest('Enter in the search opens a single match once all is read', async ({ page, faults }) => {
  const gate = makeGate();
  faults.add({ path: /consumer-profile\?.*after=/, action: gate });
  await page.goto('/portals/acme?search=member005&read=all');
  await expect(completeSearch(page)).toContainText('100 profiles');
  await page.getByLabel('Search name, email or ID').press('Enter');
  gate.open();
  await expect(page.getByRole('dialog', { name: 'Member 005' })).toBeVisible();
});

simulatedTest(
  'what was found is a list as any other: order, pages, drawer, links, reload',
  async ({ page, faults }) => {
    await page.goto('/portals/acme?search=member0&read=all&limit=20');
    await expectNames(page, members(99, 80));
    await expect(completeSearch(page)).toContainText('99 match');
    faults.requests.length = 0;
    await page.getByRole('button', { name: 'Next page' }).click();
    await expectNames(page, members(79, 60));
    const drawer = await openDrawer(page, 'Member 060');
    await page.getByRole('button', { name: 'Next profile' }).click();
    await expect(page.getByRole('dialog', { name: 'Member 059' })).toBeVisible();
    await page.getByRole('button', { name: 'Previous profile' }).click();
    await expect(drawer).toBeVisible();
    await page.getByRole('button', { name: 'Close profile' }).click();
    await page.getByRole('button', { name: 'Created' }).click();
    await expectNames(page, members(1, 20));
    await page.goBack();
    await expectNames(page, members(79, 60));
    expect(lists(faults.requests.map(({ path }) => path))).toEqual([]);

    await page.reload();
    await expectNames(page, members(79, 60));
    await expect(completeSearch(page)).toContainText('All 120 profiles searched');
    await page.getByRole('radio', { name: 'Invited' }).check();
    await expect(page.getByText('The service found no profiles')).toBeVisible();
    await expect(completeSearch(page)).toContainText(limitation);
  },
);

simulatedTest('a changed profile is changed among the rows that were found, too', async ({ page }) => {
  await page.goto('/portals/acme?search=member10&read=all');
  await expectNames(page, members(109, 100));
  await openDrawer(page, 'Member 107');
  await pickGroups(page, 'Support');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Close profile' }).click();
  await expect(profileRow(page, 'Member 107')).toContainText('Support');
  await page.getByRole('button', { name: 'Created' }).click();
  await expectNames(page, members(100, 109));
  await expect(profileRow(page, 'Member 107')).toContainText('Support');
});

simulatedTest('it can be stopped, continued, and left', async ({ page, faults }) => {
  await page.goto('/portals/acme?search=member00');
  await expect(page.getByText('The service found no profiles')).toBeVisible();
  const gate = makeGate();
  faults.add({ path: laterPages, times: 1, action: gate });
  await searchCompletely(page);
  const region = completeSearch(page);
  await expect(region).toContainText('Read 100 profiles, none match');
  await expect(page.getByText('No matching profiles so far')).toBeVisible();
  await expect(region.getByRole('button', { name: 'Stop' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(region).toContainText(
    'Stopped after 100 profiles, none match. The rest hasn’t been searched.',
  );
  await expectAccessible(page);
  gate.open();
  faults.requests.length = 0;
  await region.getByRole('button', { name: 'Continue' }).click();
  await expectNames(page, members(9, 1));
  expect(lists(faults.requests.map(({ path }) => path))).toHaveLength(1);
  await region.getByRole('button', { name: 'Use the service’s search' }).click();
  await expect(page.getByText('The service found no profiles')).toBeVisible();
  await expect(region.getByRole('button', { name: 'Search completely' })).toBeFocused();
});

simulatedTest('a rate limit and a failure are told as for other tasks', async ({ page, faults }) => {
  const headers = { 'ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 5) };
  await page.goto('/portals/acme?search=member00');
  await expect(page.getByText('The service found no profiles')).toBeVisible();
  faults.add({ path: laterPages, times: 1, action: { ...refusal(429, 'rate_limit_exceeded'), headers } });
  faults.add({ path: laterPages, times: 1, action: refusal(403, 'forbidden') });
  await searchCompletely(page);
  const region = completeSearch(page);
  await expect(region.getByText(/Resuming in \d seconds?\./).first()).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('Not allowed');
  await expect(region).toContainText('Failed after 100 profiles, none match.');
  await expectAccessible(page);
  await region.getByRole('button', { name: 'Retry' }).click();
  await expectNames(page, members(9, 1));
});

for (const [quirk, change, served] of [
  ['at most so many hits', { search: 'whole words', maxHits: 3 }, members(3, 1)],
  ['an index that is away', { search: 'away' }, []],
  ['no weakness', { search: 'complete' }, members(110, 61)],
] as const) {
  simulatedTest(`with ${quirk}, a complete search finds everyone`, async ({ page, settings }) => {
    Object.assign(settings, change);
    await page.goto('/portals/acme?search=Member');
    if (served.length > 0) await expectNames(page, [...served]);
    else await expect(page.getByText('The service found no profiles')).toBeVisible();
    await searchCompletely(page);
    await expectNames(page, members(110, 61));
    await expect(completeSearch(page)).toContainText('110 match');
  });
}

simulatedTest('whom an index does not have yet, a complete search finds', async ({ page, api, settings }) => {
  settings.indexLag = 600_000;
  const person = { portal_id: 'acme', name: 'Newcomer Smith', email: 'newcomer@acme.example' };
  const { id } = await api.createProfile(person);
  await page.goto('/portals/acme');
  await search(page, 'Newcomer <newcomer@acme.example>');
  await expect(page.getByText('The service found no profiles')).toBeVisible();
  await searchCompletely(page);
  await expectNames(page, ['Newcomer Smith']);
  await api.deleteProfile({ portal_id: 'acme', consumer_profile_id: id });
});

simulatedTest('rows that cannot be read are counted', async ({ page, faults }) => {
  const breakFirst = (json: unknown) => {
    const answer = json as { items: object[] };
    return { ...answer, items: answer.items.with(0, { ...answer.items[0], name: 7 }) };
  };
  faults.add({ path: laterPages, action: { answer: breakFirst } });
  await page.goto('/portals/acme?search=lovelace&read=all');
  await expect(page.getByText('1 row couldn’t be read and was skipped.')).toBeVisible();
});

function refusal(status: number, code: string) {
  return { status, body: { object: 'error', ok: false, status, code, message: 'No.' } };
}
