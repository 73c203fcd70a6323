import { setTimeout as wait } from 'node:timers/promises';
import { Builder, type WebDriver } from 'selenium-webdriver';
import type { Driver } from '#e2e/browsers/webkit/start-driver.ts';

interface BrowserOptions {
  /** The browser's own variables, besides those of its driver. */
  env?: Record<string, string>;
  ignoreHTTPSErrors?: boolean;
  /** WebDriver's capability of the same name. */
  proxy?: object;
}

/** How long a browser may take to start on a busy machine, in milliseconds. */
const startTimeout = 20_000;

/**
 * Starts a browser with storage and cookies of its own. About one in seventy ends before its driver has reached it, and
 * the driver waits for it forever: then another driver tries again.
 * @throws {Error} if no browser starts in three attempts
 */
export async function startBrowser(
  driver: Driver,
  { env = {}, ignoreHTTPSErrors = false, proxy }: BrowserOptions = {},
): Promise<WebDriver> {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const capabilities = {
    browserName: 'MiniBrowser',
    acceptInsecureCerts: ignoreHTTPSErrors,
    // The driver has no setting for the environment of the browser.
    'webkitgtk:browserOptions': {
      binary: '/usr/bin/env',
      args: [...variables, driver.browser, '--automation'],
    },
    ...(proxy && { proxy }),
  };
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
