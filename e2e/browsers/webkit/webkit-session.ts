import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import PQueue from 'p-queue';
import type { WebDriver } from 'selenium-webdriver';
import type { ForwardProxy } from '#e2e/browsers/webkit/forward-proxy.ts';
import { installFinder } from '#e2e/browsers/webkit/find-elements.ts';
import type { Desktop } from '#e2e/browsers/webkit/make-desktop.ts';
import { normalizeText } from '#e2e/browsers/webkit/normalize-text.ts';
import { startBrowser } from '#e2e/browsers/webkit/start-browser.ts';
import type { Driver } from '#e2e/browsers/webkit/start-driver.ts';
import { focusWindow, parkWindow } from '#e2e/browsers/webkit/window-place.ts';

/** A browser: its windows share storage and cookies, and one WebDriver session. */
export interface WebKitSession {
  /** Runs commands in one window; commands of others wait. */
  inWindow<T>(handle: string, run: (driver: WebDriver) => Promise<T>): Promise<T>;
  /** Runs a function in the page. Its result has to be JSON. */
  evaluate<T>(handle: string, script: string, ...args: unknown[]): Promise<T>;
  /** The window that is open from the start. */
  firstWindow: string;
  openWindow(): Promise<string>;
  /** The names of all windows. */
  windows(): Promise<string[]>;
  close(): Promise<void>;
}

const library = createRequire(import.meta.url).resolve(
  '@testing-library/dom/dist/@testing-library/dom.umd.min.js',
);

export async function openSession(
  driver: Driver,
  proxy: ForwardProxy,
  desktop: Desktop,
  { ignoreHTTPSErrors = false }: { ignoreHTTPSErrors?: boolean | undefined } = {},
): Promise<WebKitSession> {
  // Compilers may wrap functions in a helper that the page does not have.
  const finder = `globalThis.__name ??= (named) => named;
    ${await readFile(library, 'utf8')};
    globalThis.webkitFinder = (${installFinder.toString()})(globalThis.TestingLibraryDom, ${normalizeText.toString()});`;
  const webDriver = await startBrowser(driver, {
    env: desktop.env,
    ignoreHTTPSErrors,
    proxy: { proxyType: 'manual', httpProxy: proxy.address },
  });
  // WebDriver has one current window per session.
  const queue = new PQueue({ concurrency: 1 });
  const firstWindow = await webDriver.getWindowHandle();
  let current = firstWindow;
  const parkCurrent = async () => {
    // A page may have closed its own window.
    if ((await webDriver.getAllWindowHandles()).includes(current)) await parkWindow(webDriver);
  };

  const inWindow: WebKitSession['inWindow'] = (handle, run) =>
    queue.add(async () => {
      if (handle !== current) {
        await parkCurrent();
        await webDriver.switchTo().window(handle);
        await focusWindow(webDriver);
        current = handle;
      }
      return run(webDriver);
    });

  return {
    inWindow,
    evaluate: (handle, script, ...args) =>
      inWindow(handle, async (driver) => {
        const run = () => driver.executeAsyncScript<Outcome<never>>(wrap(script), ...args);
        let outcome = await run();
        if ('missing' in outcome) {
          await driver.executeScript(finder);
          outcome = await run();
        }
        if ('value' in outcome) return outcome.value;
        throw new Error('error' in outcome ? outcome.error : 'The page has been left.');
      }),
    firstWindow,
    openWindow: () =>
      queue.add(async () => {
        await parkCurrent();
        // A tab in the background would stop drawing.
        await webDriver.switchTo().newWindow('window');
        current = await webDriver.getWindowHandle();
        return current;
      }),
    windows: () => queue.add(() => webDriver.getAllWindowHandles()),
    close: () => queue.add(() => webDriver.quit()),
  };
}

type Outcome<T> = { value: T } | { error: string } | { missing: true };

/** The last argument of an asynchronous script takes its result. */
function wrap(script: string): string {
  return `const args = [...arguments];
    const done = args.pop();
    if (!globalThis.webkitFinder) return done({ missing: true });
    Promise.resolve().then(() => (${script})(...args)).then(
      (value) => done({ value: value ?? null }),
      (error) => done({ error: String(error?.message ?? error) }),
    );`;
}
