import {
  account,
  continueAs,
  expect,
  expectAccessible,
  expectMessage,
  signInAs,
  test,
} from '#e2e/support/sign-in.ts';

test('a link to a list leads to the provider, and from there to the list', async ({ page, provider }) => {
  await page.goto('/portals/acme?status=invited');
  expect(page.url()).toContain(provider.issuer);
  await continueAs(page, 'ada');
  await expect(page.getByRole('table', { name: 'Consumer profiles' })).toBeVisible();
  await expect(page).toHaveURL(/\/portals\/acme\?status=invited$/);
});

test('whoever is not named has no access, and is told so', async ({ page, provider }) => {
  provider.accounts.set('eve', account('Eve', 'eve@evil.example'));
  await page.goto('/');
  await continueAs(page, 'eve');
  await expectMessage(page, 'You have no access');
  await expectAccessible(page);
  expect((await page.request.get('/api/portals')).status()).toBe(401);
  await page.getByRole('link', { name: 'Use another account' }).click();
  await continueAs(page, 'ada');
  await expect(page.getByRole('table', { name: 'Consumer profiles' })).toBeVisible();
});
