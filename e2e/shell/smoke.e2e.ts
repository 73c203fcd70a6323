import { expect, remoteTest, test } from '#e2e/support/fixtures.ts';

test('the page answers with its title', { tag: '@every-browser' }, async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Profiles · Demo portal');
  await expect(page.getByRole('table')).toBeVisible();
});

test('the database has the demo and what was imported', async ({ api }) => {
  const { items } = await api.listPortals({});
  expect(items.map(({ slug }) => slug)).toEqual(expect.arrayContaining(['demo', 'acme']));
});

remoteTest('a product in front of the service has the same page and portals', async ({ page, faults }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('Profiles · Demo portal');
  const response = await page.request.get('/api/portals/demo');
  expect(await response.json()).toMatchObject({ slug: 'demo' });
  expect(faults.requests).toContainEqual({ method: 'GET', path: '/portals/demo', body: '' });
});
