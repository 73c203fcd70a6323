import { type BrowserContext, type Page, test } from 'playwright/test';
import { findWebKit } from '#e2e/browsers/find-webkit.ts';
import { startForwardProxy } from '#e2e/browsers/webkit/forward-proxy.ts';
import { makeDesktop } from '#e2e/browsers/webkit/make-desktop.ts';
import { type Driver, startDriver } from '#e2e/browsers/webkit/start-driver.ts';
import { WebKitContext } from '#e2e/browsers/webkit/webkit-context.ts';
import { openSession } from '#e2e/browsers/webkit/webkit-session.ts';

interface WorkerFixtures {
  driver: Driver;
}

interface TestFixtures {
  webkit: WebKitContext;
}

/** Tests in WebKit over WebDriver, with the part of Playwright's Page and BrowserContext that they use. */
export const webkitTest = test.extend<TestFixtures, WorkerFixtures>({
  driver: [
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    async ({}, provide) => {
      const programs = await findWebKit();
      if (!programs) throw new Error('There is no WebKit.');
      const driver = await startDriver(programs);
      await provide(driver);
      await driver.stop();
    },
    { scope: 'worker' },
  ],
  webkit: async ({ driver, baseURL, viewport, colorScheme }, provide) => {
    const desktop = await makeDesktop({
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      reducedMotion: false,
    });
    const proxy = await startForwardProxy();
    const session = await openSession(driver, proxy, desktop);
    const window = { proxy, baseURL, viewport: viewport ?? { width: 1280, height: 720 } };
    const context = new WebKitContext(session, window);
    await context.firstPage.setViewportSize(window.viewport);
    await provide(context);
    await session.close();
    await proxy.close();
    await desktop.remove();
  },
  // A test that asks for more than this part fails with the name of what is missing.
  context: async ({ webkit }, provide) => provide(webkit as unknown as BrowserContext),
  page: async ({ webkit }, provide) => provide(webkit.firstPage as unknown as Page),
});
