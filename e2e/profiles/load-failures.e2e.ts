import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, expectAccessible, remoteTest as test } from '#e2e/support/fixtures.ts';
import { makeGate } from '#e2e/support/gate.ts';
import { expectNames, members, openDrawer, profileRow, profileTable } from '#e2e/support/profile-locators.ts';

const list = /\/consumer-profile\?/;
const one = /\/consumer-profile\/[^/]+$/;
const serverError = {
  status: 500,
  body: {
    object: 'error',
    ok: false,
    status: 500,
    code: 'internal_server_error',
    message: 'An internal server error occurred.',
  },
  headers: { 'metorial-req-id': 'req_from_the_service' },
};

test('a failed list says what happened, names the request, and comes back with Retry', async ({
  page,
  faults,
}) => {
  faults.add({ path: list, action: serverError });
  await page.goto('/portals/acme');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Service error');
  await expect(alert).toContainText('req_from_the_service');
  await expect(profileTable(page)).toBeHidden();
  await expect(page.getByText('No matching profiles')).toBeHidden();
  await expect(page.getByText('No profiles yet')).toBeHidden();
  await expectAccessible(page);
  faults.clear();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expectNames(page, members(110, 61));
});

test('a failure without an error body is the server’s failure, is tried again, and names the request', async ({
  page,
  faults,
}) => {
  const headers = { 'metorial-req-id': 'req_from_the_service' };
  faults.add({ path: list, action: { status: 503, body: '<html>', headers } });
  await page.goto('/portals/acme');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Service error');
  await expect(alert).toContainText('req_from_the_service');
  expect(faults.requests.filter(({ path }) => list.test(path)).length).toBeGreaterThan(1);
});

for (const [what, action, title] of [
  ['a rate limit', rateLimit(), 'Too many requests'],
  ['garbage', { status: 200, body: '<html>not json' }, 'Unexpected response from the service'],
  ['an absent field', { status: 200, body: { object: 'list', items: [] } }, 'Unexpected response'],
  ['a hang-up', 'hang-up', 'Can’t reach the service'],
  ['a refused key', unauthorized(), 'The service refused this server’s API key'],
  ['a redirect', { status: 302, headers: { location: 'https://example.com/' } }, 'Can’t reach the service'],
] as const) {
  test(`${what} is told apart, and is never an empty list`, async ({ page, faults }) => {
    faults.add({ path: list, action });
    await page.goto('/portals/acme');
    await expect(page.getByRole('alert')).toContainText(title);
    await expect(page.getByRole('alert').getByRole('button', { name: 'Retry' })).toBeVisible();
    await expect(page.getByText(/No profiles yet|No matching profiles/)).toBeHidden();
  });
}

test('while a slow answer is on its way there is a skeleton as high as the rows', async ({
  page,
  faults,
}) => {
  faults.add({ path: list, action: { delay: 3000 } });
  await page.goto('/portals/acme?limit=20');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'true');
  await expect(profileTable(page).getByRole('row')).toHaveCount(20 + 1);
  const skeleton = await profileTable(page).boundingBox();
  await expectNames(page, members(110, 91));
  const table = await profileTable(page).boundingBox();
  expect(table?.height).toBe(skeleton?.height);
  expect(table?.y).toBe(skeleton?.y);
});

test('a new search does not say that nothing matches before its answer', async ({ page, faults }) => {
  await page.goto('/portals/acme?limit=20&search=nothing');
  await expect(page.getByText('The service found no profiles')).toBeVisible();
  const gate = makeGate();
  faults.add({ path: /search=member/, action: gate });
  await page.getByLabel('Search name, email or ID').fill('member 083');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText('The service found no profiles')).toBeHidden();
  gate.open();
  await expectNames(page, ['Member 083']);
});

test('while it is found out where / leads, nothing looks like a failure', async ({ page, faults }) => {
  faults.add({ path: /^\/portals\?/, action: { delay: 2000 } });
  await page.goto('/');
  await expect(page.getByRole('status', { name: 'Loading portals' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(profileTable(page)).toBeVisible();
});

test(
  'a page turn that fails keeps the way back, and Retry brings the page',
  { tag: '@every-browser' },
  async ({ page, faults }) => {
    await page.goto('/portals/acme?limit=20');
    await expectNames(page, members(110, 91));
    faults.add({ path: /after=/, action: serverError });
    await page.getByRole('button', { name: 'Next page' }).click();
    await expect(page.getByRole('alert')).toContainText('Service error');
    faults.clear();
    await page.getByRole('button', { name: 'Retry' }).click();
    await expectNames(page, members(90, 71));
  },
);

test('unknown email, picture and groups are said to be unknown, not empty', async ({ page, faults }) => {
  faults.add({
    path: /\/consumer-profile[/?]/,
    action: {
      answer: changeProfiles((profile) => ({
        ...profile,
        email: null,
        image_url: undefined,
        groups: undefined,
      })),
    },
  });
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await expect(profileRow(page, 'Member 110').getByText('Unknown', { exact: true })).toHaveCount(2);
  const drawer = await openDrawerByName(page, 'Member 110');
  await expect(drawer.getByText('Groups unknown')).toBeVisible();
  await expect(drawer.getByRole('list', { name: 'Groups' }).getByRole('listitem')).toHaveCount(0);
});

test('values that the contract does not know are shown as they are', async ({ page, faults }) => {
  faults.add({
    path: /\/consumer-profile[/?]/,
    action: {
      answer: changeProfiles((profile) => ({
        ...profile,
        status: 'suspended',
        groups: profile.groups.map((held) => ({ ...held, assigned_via: 'directory' })),
      })),
    },
  });
  await page.goto('/portals/acme?limit=20');
  await expect(profileRow(page, 'Member 110')).toContainText('suspended');
  const drawer = await openDrawerByName(page, 'Member 110');
  await expect(drawer.getByText('directory').first()).toBeVisible();
});

test('one row that cannot be read does not fail the page, and paging steps over it', async ({
  page,
  faults,
}) => {
  faults.add({ path: list, times: 1, action: { answer: breakRow(19) } });
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 92));
  await expect(page.getByText('1 row couldn’t be read and was skipped.')).toBeVisible();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expectNames(page, members(90, 71));
});

test('a drawer whose record fails shows what the row knew, and says so', async ({ page, faults }) => {
  await page.goto('/portals/acme');
  await expectNames(page, members(110, 61));
  faults.add({ path: one, action: serverError });
  const dialog = await openDrawer(page, 'Member 109');
  await expect(dialog.getByText('Engineering', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('alert')).toContainText('Service error');
  faults.clear();
  await dialog.getByRole('button', { name: 'Retry' }).click();
  await expect(dialog.getByRole('alert')).toBeHidden();
  await expect(drawerNamed(page, 'Member 109')).toBeVisible();
});

test('a group picker that fails says so and comes back with Retry', async ({ page, faults }) => {
  await page.goto('/portals/acme');
  faults.add({ path: /\/consumer-groups\?/, action: serverError });
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  await expect(page.getByRole('alert')).toContainText('Couldn’t load groups');
  faults.clear();
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('option', { name: 'Engineering' })).toBeVisible();
});

test('offline, what is loaded stays with a notice, and is loaded again by itself', async ({
  page,
  context,
}) => {
  await page.goto('/portals/acme?limit=20');
  await expectNames(page, members(110, 91));
  await context.setOffline(true);
  await expect(page.getByText(/You’re offline/)).toBeVisible();
  await expectNames(page, members(110, 91));
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(page.getByRole('alert').getByText('Can’t reach the server')).toBeVisible();
  await context.setOffline(false);
  await expectNames(page, members(90, 71));
  await expect(page.getByText(/You’re offline/)).toBeHidden();
});

async function openDrawerByName(page: Parameters<typeof openDrawer>[0], name: string) {
  await profileTable(page).getByRole('link', { name, exact: true }).click();
  const drawer = page.getByRole('dialog', { name: new RegExp(`^${name}`) });
  await expect(drawer).toBeVisible();
  return drawer;
}

interface AnyProfile {
  email: unknown;
  image_url: unknown;
  groups: { assigned_via: string }[];
}

function changeProfiles(change: (profile: AnyProfile) => unknown) {
  return (json: unknown) => {
    const answer = json as AnyProfile | { items: AnyProfile[] };
    return 'items' in answer ? { ...answer, items: answer.items.map(change) } : change(answer);
  };
}

function breakRow(index: number) {
  return (json: unknown) => {
    const page = json as { items: object[] };
    return { ...page, items: page.items.with(index, { ...page.items[index], name: 7 }) };
  };
}

function rateLimit() {
  return {
    status: 429,
    body: { object: 'error', ok: false, status: 429, code: 'rate_limit_exceeded', message: 'Slow down.' },
    headers: { 'ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 60) },
  };
}

function unauthorized() {
  return {
    status: 401,
    body: { object: 'error', ok: false, status: 401, code: 'unauthorized', message: 'Invalid API key' },
  };
}
