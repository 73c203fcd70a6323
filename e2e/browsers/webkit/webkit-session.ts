import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import PQueue from 'p-queue';
import { Builder, type WebDriver } from 'selenium-webdriver';
import type { ForwardProxy } from '#e2e/browsers/webkit/forward-proxy.ts';
import { installFinder } from '#e2e/browsers/webkit/find-elements.ts';
import type { Desktop } from '#e2e/browsers/webkit/make-desktop.ts';
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
    globalThis.webkitFinder = (${installFinder.toString()})(globalThis.TestingLibraryDom);`;
  const variables = Object.entries(desktop.env).map(([name, value]) => `${name}=${value}`);
  const webDriver = await startBrowser(driver, {
    browserName: 'MiniBrowser',
    acceptInsecureCerts: ignoreHTTPSErrors,
    // The driver has no setting for the environment of the browser.
    'webkitgtk:browserOptions': {
      binary: '/usr/bin/env',
      args: [...variables, driver.browser, '--automation'],
    },
    proxy: { proxyType: 'manual', httpProxy: proxy.address },
  });
  // WebDriver has one current window per session.
  const queue = new PQueue({ concurrency: 1 });
  const firstWindow = await webDriver.getWindowHandle();
  let current = firstWindow;

  const inWindow: WebKitSession['inWindow'] = (handle, run) =>
    queue.add(async () => {
      if (handle !== current) {
        await parkWindow(webDriver);
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
        await parkWindow(webDriver);
        // A tab in the background would stop drawing.
        await webDriver.switchTo().newWindow('window');
        current = await webDriver.getWindowHandle();
        return current;
      }),
    windows: () => queue.add(() => webDriver.getAllWindowHandles()),
    close: () => queue.add(() => webDriver.quit()),
  };
}

/** How long a browser may take to start on a busy machine, in milliseconds. */
const startTimeout = 20_000;

/** About one browser in seventy ends before its driver has reached it, and the driver waits for it forever. */
async function startBrowser(driver: Driver, capabilities: object): Promise<WebDriver> {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const starting = Promise.resolve(
      new Builder().usingServer(driver.url).withCapabilities(capabilities).build(),
    );
    const started = await Promise.race([starting, wait(startTimeout, undefined, { ref: false })]);
    if (started) return started;
    starting.catch(() => {});
    await driver.restart();
  }
  throw new Error('WebKit does not start.');
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
