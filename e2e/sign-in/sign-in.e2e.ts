import {
  account,
  continueAs,
  expect,
  expectAccessible,
  expectMessage,
  signInAs,
  test,
} from '#e2e/support/sign-in-fixtures.ts';
import { openPalette, palette, pressEnterOn } from '#e2e/support/palette-locators.ts';
import { sidewaysOverflow } from '#e2e/support/sideways-overflow.ts';
import { truncatedTexts } from '#e2e/support/truncated-texts.ts';

test(
  'a link to a list leads to the provider, and from there to the list',
  { tag: '@every-browser' },
  async ({ page, provider }) => {
    await page.goto('/portals/acme?status=invited');
    expect(page.url()).toContain(provider.issuer);
    await continueAs(page, 'ada');
    await expect(page.getByRole('table', { name: 'Consumer profiles' })).toBeVisible();
    await expect(page).toHaveURL(/\/portals\/[^/]+\?status=invited$/);
  },
);

test('a link too long for the sign-in leads to its list all the same', async ({ page, provider }) => {
  await page.goto(`/portals/acme?status=invited&search=${'x'.repeat(1200)}`);
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
  expect(page.url()).toContain(provider.issuer);
  await continueAs(page, 'ada');
  await expect(page.getByLabel('Search name, email or ID')).toHaveValue('x'.repeat(1200));
  await expect(page).toHaveURL(/\/portals\/[^/]+\?status=invited&search=x{1200}$/);
});

test('the header shows who is signed in, and the way out, which is one at the provider too', async ({
  page,
  provider,
}) => {
  await signInAs(page, 'ada');
  await page.getByRole('button', { name: 'Signed in as Ada Lovelace' }).click();
  const menu = page.getByRole('dialog', { name: 'Signed in as Ada Lovelace' });
  await expect(menu).toContainText('ada@example.com');
  await expect(menu).toContainText('Editor');
  await expectAccessible(page);
  await menu.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expectMessage(page, 'You’re signed out');
  await expectAccessible(page);
  expect((await page.request.get('/api/portals')).status()).toBe(401);
  await page.getByRole('link', { name: 'Sign in again' }).click();
  expect(page.url()).toContain(provider.issuer);
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
});

// Firefox brings the page back from its cache; the driver of Chromium turns its own off.
test('Back shows nobody after signing out', async ({ page }) => {
  await signInAs(page, 'ada');
  await page.getByRole('button', { name: 'Signed in as Ada Lovelace' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expectMessage(page, 'You’re signed out');
  await page.evaluate(() => window.history.go(-2));
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Consumer profiles' })).toHaveCount(0);
});

test('the palette signs out, too', async ({ page }) => {
  await signInAs(page, 'ada');
  await openPalette(page);
  await page.keyboard.type('sign out');
  await pressEnterOn(page, 'Account', 'Sign out');
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await expectMessage(page, 'You’re signed out');
});

test('a copy of the cookie is worth nothing after signing out', async ({ page, playwright, product }) => {
  await signInAs(page, 'ada');
  const copy = await playwright.request.newContext({
    baseURL: product.url,
    storageState: await page.context().storageState(),
  });
  expect((await copy.get('/api/portals')).status()).toBe(200);
  await page.goto('/-/sign-out');
  expect((await copy.get('/api/portals')).status()).toBe(401);
  await copy.dispose();
});

test('whoever is not named has no access, and is told so', async ({ page, provider }) => {
  provider.accounts.set('eve', account('Eve', 'eve@evil.example'));
  await page.goto('/');
  await continueAs(page, 'eve');
  await expectMessage(page, 'You don’t have access');
  await expectAccessible(page);
  expect((await page.request.get('/api/portals')).status()).toBe(401);
  await page.getByRole('link', { name: 'Use another account' }).click();
  await continueAs(page, 'ada');
  await expect(page.getByRole('table', { name: 'Consumer profiles' })).toBeVisible();
});

test('an email that is not verified does not count', async ({ page, provider }) => {
  provider.accounts.set('mallory', account('Mallory', 'ada@example.com', { email_verified: false }));
  await page.goto('/');
  await continueAs(page, 'mallory');
  await expectMessage(page, 'Your email isn’t verified');
  expect((await page.request.get('/api/portals')).status()).toBe(401);
});

test('a role of the provider counts as well as an email', async ({ page, provider }) => {
  const roles = { email_verified: false, realm_access: { roles: ['other', 'portal-editor'] } };
  provider.accounts.set('rob', account('Rob Role', 'rob@nowhere.example', roles));
  await signInAs(page, 'rob');
  await page.getByRole('button', { name: 'Signed in as Rob Role' }).click();
  await expect(page.getByRole('dialog')).toContainText('Editor');
});

test('whoever stops at the provider is not signed in', async ({ page }) => {
  await page.goto('/');
  await continueAs(page, '');
  await expectMessage(page, 'You weren’t signed in');
});

test('two tabs may sign in at the same time', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto('/portals/acme?limit=50');
  await other.goto('/portals/demo');
  await continueAs(page, 'ada');
  await expect(page).toHaveTitle('Profiles · Acme');
  await expect(page).toHaveURL(/\/portals\/ptl_\w+\?limit=50$/);
  await continueAs(other, 'ada');
  await expect(other).toHaveTitle('Profiles · Demo portal');
  await expect(other).toHaveURL(/\/portals\/ptl_\w+$/);
});

test('on the narrowest phone, the header of someone signed in has room for the name of the portal', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await signInAs(page, 'ada');
  const header = page.getByRole('banner');
  await expect(header.getByRole('button', { name: /Ada Lovelace/ })).toBeInViewport({ ratio: 1 });
  expect(await truncatedTexts(header.getByText(/^acme$/i))).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);
  await openPalette(page);
  await palette(page).getByRole('option', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
