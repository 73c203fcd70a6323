import { defaultViewport } from '#e2e/browsers/default-viewport.ts';
import { locateWebKit } from '#e2e/browsers/find-webkit.ts';
import { startDriver } from '#e2e/browsers/webkit/start-driver.ts';
import { openContext, type WebKitContext } from '#e2e/browsers/webkit/webkit-context.ts';
import type { WebKitPage } from '#e2e/browsers/webkit/webkit-page.ts';

/** The part of Playwright's Browser that the tests use. */
export class WebKitBrowser {
  /** Opens the browser of somebody else. A driver has one browser at a time, so it has its own. */
  async newPage(): Promise<WebKitPage<WebKitContext>> {
    const driver = await startDriver(locateWebKit());
    const context = await openContext(driver, {
      baseURL: undefined,
      viewport: defaultViewport,
      desktop: { colorScheme: 'light', reducedMotion: false },
    });
    const close = async () => {
      await context.close();
      await driver.stop();
    };
    return Object.assign(context.firstPage, { close });
  }
}
