import { defaultViewport } from '#e2e/browsers/default-viewport.ts';
import { type Browser, type BrowserContext, type Page, test } from 'playwright/test';
import { locateWebKit } from '#e2e/browsers/find-webkit.ts';
import { notOffered } from '#e2e/browsers/webkit/not-offered.ts';
import { type Driver, startDriver } from '#e2e/browsers/webkit/start-driver.ts';
import { WebKitBrowser } from '#e2e/browsers/webkit/webkit-browser.ts';
import { openContext } from '#e2e/browsers/webkit/webkit-context.ts';

interface WorkerFixtures {
  driver: Driver;
}

/**
 * Tests in WebKit over WebDriver. They get the part of Playwright's classes that they use; asking for more fails with
 * the name of what is missing.
 */
export const webkitTest = test.extend<object, WorkerFixtures>({
  driver: [
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    async ({}, provide) => {
      const driver = await startDriver(locateWebKit());
      await provide(driver);
      await driver.stop();
    },
    { scope: 'worker' },
  ],
  browser: [
    // It has what the tests use of a browser, and so has its context.
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    async ({}, provide) => provide(new WebKitBrowser() as unknown as Browser),
    { scope: 'worker' },
  ],
  context: async (
    { driver, baseURL, viewport, colorScheme, hasTouch, locale, ignoreHTTPSErrors },
    provide,
  ) => {
    if (hasTouch) notOffered('touch');
    if (locale !== 'en-US') notOffered('locale');
    const context = await openContext(driver, {
      baseURL,
      viewport: viewport ?? defaultViewport,
      desktop: { colorScheme: colorScheme === 'dark' ? 'dark' : 'light', reducedMotion: false },
      ignoreHTTPSErrors,
    });
    await provide(context as unknown as BrowserContext);
    await context.close();
  },
  page: async ({ context }, provide) => {
    const [page] = context.pages();
    await provide(page as Page);
  },
});
