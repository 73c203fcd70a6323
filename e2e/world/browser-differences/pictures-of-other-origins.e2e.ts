import { testedBrowser } from '#e2e/browsers/tested-browser.ts';
import { expect, test as base } from '#e2e/support/fixtures.ts';
import { type PictureServer, startPictureServer } from '#e2e/support/picture-server.ts';
import { productWithData } from '#e2e/support/prepared-database.ts';
import { profileRow, profileTable } from '#e2e/support/profile-locators.ts';
import { openDatabase } from '#server/testing.ts';

const test = base.extend<{ pictures: PictureServer; pictureUrl: string }>({
  // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
  pictures: async ({}, provide) => {
    const pictures = await startPictureServer();
    await provide(pictures);
    await pictures.close();
  },
  pictureUrl: async ({ pictures }, provide) =>
    productWithData((dataDir) => setPicture(dataDir, `${pictures.url}/face.svg`))({}, provide),
  baseURL: async ({ pictureUrl }, provide) => provide(pictureUrl),
});
test.use({ ignoreHTTPSErrors: true });

test('a picture of another origin is shown, and fetched without a referrer and, if the browser can, without cookies', async ({
  page,
  pictures,
}) => {
  // The browser has a cookie of the pictures' server, as of any site that a person visits.
  await page.goto(`${pictures.url}/`);
  await expect.poll(() => page.evaluate(() => document.cookie)).toBe('visitor=1');
  pictures.requests.length = 0;
  await page.goto('/portals/acme?limit=20');
  await expect(profileTable(page)).toHaveAttribute('aria-busy', 'false');
  const image = profileRow(page, 'Member 105').locator('img');
  await expect
    .poll(() => image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth))
    .toBeGreaterThan(0);
  expect(pictures.requests.length).toBeGreaterThan(0);
  for (const headers of pictures.requests) expect(headers).not.toHaveProperty('referer');
  // WebKit does not know `credentialless`; Safari withholds the cookies of other sites by itself.
  const isCredentialless = await page.evaluate(() => crossOriginIsolated);
  expect(isCredentialless).toBe(testedBrowser !== 'webkit');
  if (isCredentialless) for (const headers of pictures.requests) expect(headers).not.toHaveProperty('cookie');
});

async function setPicture(dataDir: string, url: string): Promise<void> {
  const { pool, close } = await openDatabase({ dataDir });
  await pool.query("update profiles set image_url = $1 where name = 'Member 105'", [url]).finally(close);
}
