import { drawerNamed } from '#e2e/support/drawer-locator.ts';
import { expect, expectAccessible, frontTest, remoteTest as test } from '#e2e/support/fixtures.ts';
import type { Answer } from '#e2e/support/fault-proxy.ts';
import { expectNames, members, openDrawer, pickGroups } from '#e2e/support/profile-locators.ts';

const list = /\/consumer-profile\?/;
const one = /\/consumer-profile\/[^/]+$/;

function refusal(status: number, code: string, message: string, hint?: string): Answer {
  return { status, body: { object: 'error', ok: false, status, code, message, ...(hint && { hint }) } };
}

/** What a proxy says of its own. */
function proxyPage(status: number): Answer {
  const body = `<html><head><title>${status}</title></head><body><hr><center>nginx</center></body></html>`;
  return { status, body, headers: { 'content-type': 'text/html' } };
}

test('a list that fails says what the service suggests', async ({ page, faults }) => {
  faults.add({ path: list, action: refusal(400, 'bad_request', 'Bad cursor.', 'Use a cursor of this list') });
  await page.goto('/portals/acme');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The request was refused');
  await expect(alert).toContainText('Bad cursor. Use a cursor of this list.');
  await expectAccessible(page);
});

test('a refused key of this server comes with the service’s hint', async ({ page, faults }) => {
  const hint = 'Make sure to use a valid API key from the dashboard';
  faults.add({ path: list, action: refusal(401, 'unauthorized', 'Invalid API key', hint) });
  await page.goto('/portals/acme');
  await expect(page.getByRole('alert')).toContainText(
    `Ask an administrator to set a valid METORIAL_API_KEY. ${hint}.`,
  );
});

const noPermission = "You don't have the required permissions to perform this action";
for (const [what, action, text] of [
  [
    'lacks a scope',
    refusal(403, 'forbidden', noPermission),
    'The API key lacks the scope instance.portal.consumers:read.',
  ],
  [
    'has a plan without portals',
    refusal(403, 'forbidden', 'You are not entitled to access this endpoint'),
    'The plan of this organization has no portals.',
  ],
  [
    'has not paid for portals',
    refusal(402, 'payment_required', 'Upgrade to a different plan to access this feature'),
    'The plan of this organization has no portals.',
  ],
  [
    'is refused without a reason',
    refusal(403, 'forbidden', 'No.'),
    'The API key may lack the scope instance.portal.consumers:read, or the plan of this organization may have no portals.',
  ],
] as const) {
  test(`who ${what} reads so`, async ({ page, faults }) => {
    faults.add({ path: list, action });
    await page.goto('/portals/acme');
    await expect(page.getByRole('alert')).toContainText(text);
  });
}

test('a group picker names the scope of groups', async ({ page, faults }) => {
  await page.goto('/portals/acme');
  faults.add({ path: /\/consumer-groups\?/, action: refusal(403, 'forbidden', noPermission) });
  await page.getByRole('combobox', { name: 'Group: Any group' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Couldn’t load groups. Not allowed. The API key lacks the scope instance.portal.access:read.',
  );
});

for (const [unit, reset] of [
  ['epoch seconds', () => Math.ceil(Date.now() / 1000) + 60],
  ['seconds from now', () => 60],
] as const) {
  test(`a rate limit in the drawer says for how long, in ${unit}`, async ({ page, faults }) => {
    await page.goto('/portals/acme');
    await expectNames(page, members(110, 61));
    const headers = { 'ratelimit-reset': String(reset()) };
    faults.add({ path: one, action: { ...refusal(429, 'rate_limit_exceeded', 'Slow down.'), headers } });
    const drawer = await openDrawer(page, 'Member 109');
    await expect(drawer.getByRole('alert')).toContainText(
      /Too many requests\. Try again in (6[01]|5\d) seconds\./,
    );
    await expectAccessible(page);
    faults.clear();
    await drawer.getByRole('button', { name: 'Retry' }).click();
    await expect(drawer.getByRole('alert')).toBeHidden();
  });
}

test('a rate limit says for how long on a computer whose clock is an hour slow', async ({ page, faults }) => {
  await page.clock.install({ time: Date.now() - 3_600_000 });
  const headers = { 'ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 60) };
  faults.add({ path: list, action: { ...refusal(429, 'rate_limit_exceeded', 'Slow down.'), headers } });
  await page.goto('/portals/acme');
  await expect(page.getByRole('alert')).toContainText(/Try again in (6[01]|5\d) seconds\./);
});

test('a drawer that is opened by its link says for how long, too', async ({ page, api, faults }) => {
  const { items } = await api.listProfiles({ portal_id: 'acme', search: 'member109@' });
  const action = { ...refusal(429, 'rate_limit_exceeded', 'No.'), headers: { 'ratelimit-reset': '60' } };
  faults.add({ path: one, action });
  await page.goto(`/portals/acme/profiles/${items[0]?.id}`);
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
    /Try again in (6[01]|5\d) seconds\./,
  );
});

for (const [status, title, text] of [
  [413, 'The request was refused', 'A proxy in front of the Metorial API refuses requests of this size.'],
  [502, 'Can’t reach the service', 'A proxy in front of it answered 502: the API may be down or restarting.'],
  [504, 'The service took too long', 'A proxy in front of the Metorial API stopped waiting (504).'],
] as const) {
  test(`a ${status} of a proxy before the service is told in words`, async ({ page, faults }) => {
    faults.add({ path: list, action: proxyPage(status) });
    await page.goto('/portals/acme');
    await expect(page.getByRole('alert')).toContainText(title);
    await expect(page.getByRole('alert')).toContainText(text);
  });
}

for (const [status, title, text] of [
  [502, 'This server isn’t responding', 'The proxy in front of it can’t reach it.'],
  [504, 'This server took too long to respond', 'The proxy in front of it stopped waiting.'],
] as const) {
  frontTest(`a ${status} of a proxy before this server is told in words`, async ({ page, pageFaults }) => {
    pageFaults.add({ path: list, action: proxyPage(status) });
    await page.goto('/portals/acme');
    await expect(page.getByRole('alert')).toContainText(title);
    await expect(page.getByRole('alert')).toContainText(text);
    pageFaults.clear();
    await page.getByRole('button', { name: 'Retry' }).click();
    await expectNames(page, members(110, 61));
  });
}

frontTest('a 413 of a proxy before this server is told in words', async ({ page, pageFaults }) => {
  await page.goto('/portals/acme');
  const drawer = await openDrawer(page, 'Member 107');
  await pickGroups(page, 'Support');
  pageFaults.add({ path: /\/assign-groups$/, action: proxyPage(413) });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(drawer.getByRole('alert')).toContainText(
    'Request too large. A proxy in front of this server refused it. Ask an administrator to raise the proxy’s limit.',
  );
  await expect(drawer.getByRole('alert')).toContainText('Nothing was saved.');
  await expect(drawerNamed(page, 'Member 107')).toBeVisible();
});
