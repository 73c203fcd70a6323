import type { JWTPayload } from 'jose';
import type { IdentityProvider } from '#e2e/support/identity-provider.ts';
import {
  continueAs,
  expect,
  expectAccessible,
  expectMessage,
  signInAs,
  test,
} from '#e2e/support/sign-in-fixtures.ts';

const minutes = (number: number) => number * 60;
const shift = (seconds: number) => (claims: JWTPayload) => ({
  ...claims,
  iat: (claims.iat ?? 0) + seconds,
  exp: (claims.iat ?? 0) + seconds + minutes(1),
});

/** Faults of the provider. */
const wrongs: [string, Partial<IdentityProvider['faults']>][] = [
  ['of another sign-in', { claims: (claims) => ({ ...claims, nonce: 'another' }) }],
  ['without what it was asked to repeat', { claims: (claims) => ({ ...claims, nonce: undefined }) }],
  ['for another client', { claims: (claims) => ({ ...claims, aud: 'another' }) }],
  ['of another provider', { claims: (claims) => ({ ...claims, iss: 'https://evil.example' }) }],
  ['that has run out', { claims: shift(-minutes(5)) }],
  ['that somebody else has signed', { isForged: true }],
  ['for a code that has been used', { spendsCodes: true }],
];

for (const [what, fault] of wrongs) {
  test(`an answer ${what} signs nobody in`, async ({ page, provider }) => {
    Object.assign(provider.faults, fault);
    await page.goto('/');
    await continueAs(page, 'ada');
    await expectMessage(page, 'Sign-in failed');
    expect((await page.request.get('/api/portals')).status()).toBe(401);
    provider.reset();
  });
}

test('clocks that differ by some seconds are no reason to refuse', async ({ page, provider }) => {
  provider.faults.claims = shift(20);
  await signInAs(page, 'ada');
  await page.context().clearCookies();
  provider.faults.claims = shift(-minutes(1) - 20);
  await signInAs(page, 'ada');
});

test('the way back from the provider works once, and in this browser only', async ({
  page,
  browser,
  product,
}) => {
  const callbacks: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/-/sign-in/callback')) callbacks.push(request.url());
  });
  await signInAs(page, 'ada');
  const [callback = ''] = callbacks;
  await page.goto(callback);
  await expect(page).toHaveURL(/\/portals\/ptl_\w+$/);
  const elsewhere = await browser.newPage();
  await elsewhere.goto(callback);
  await expectMessage(elsewhere, 'This sign-in is no longer valid');
  await expectAccessible(elsewhere);
  await elsewhere.goto(`${product.url}/-/sign-in/callback?code=1&state=invented`);
  await expectMessage(elsewhere, 'This sign-in is no longer valid');
  await elsewhere.close();
});

test.describe('a provider that is away when the server starts', () => {
  test.use({ isProviderDown: true });

  test('lets nobody sign in, and then everybody', async ({ page, provider }) => {
    await page.goto('/portals/acme?limit=50');
    await expectMessage(page, 'Sign-in is unavailable right now');
    await expectAccessible(page);
    provider.faults.isDown = false;
    await page.getByRole('link', { name: 'Try again' }).click();
    await continueAs(page, 'ada');
    await expect(page).toHaveTitle('Profiles · Acme');
    await expect(page).toHaveURL(/\/portals\/ptl_\w+\?limit=50$/);
  });
});

test('nobody is sent to another site after signing in', async ({ page, product }) => {
  await page.goto('/-/sign-in?return_to=https://evil.example/');
  await continueAs(page, 'ada');
  await expect(page.getByRole('table', { name: 'Consumer profiles' })).toBeVisible();
  expect(new URL(page.url()).origin).toBe(product.url);
});

test('other sites can neither read nor write with a reader’s session', async ({ page, product }) => {
  await signInAs(page, 'ada');
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const group = { data: { name: 'Made by another site' }, headers: foreign };
  expect((await page.request.get('/api/portals', { headers: foreign })).status()).toBe(403);
  expect((await page.request.post('/api/portals/acme/consumer-groups', group)).status()).toBe(403);
  const answer = await page.request.get('/api/portals', { headers: { origin: product.url } });
  expect(answer.status()).toBe(200);
  expect(answer.headers()['access-control-allow-origin']).toBeUndefined();
});

test('a request with its own key is judged by that alone', async ({ page }) => {
  await signInAs(page, 'vic');
  const headers = { authorization: 'Bearer wrong' };
  expect((await page.request.get('/api/portals', { headers })).status()).toBe(401);
  expect((await page.request.get('/-/session', { headers })).status()).toBe(200);
  await page.context().clearCookies();
  expect((await page.request.get('/-/session', { headers })).status()).toBe(401);
  expect(
    (await page.request.get('/api/portals', { headers: { authorization: 'Bearer e2e_key' } })).status(),
  ).toBe(200);
});
