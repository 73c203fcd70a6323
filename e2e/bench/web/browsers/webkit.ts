import { Origin, type WebDriver } from 'selenium-webdriver';
import {
  type BenchBrowser,
  type BenchPage,
  type Opened,
  viewport,
} from '#e2e/bench/web/browsers/bench-browser.ts';
import { findWebKit } from '#e2e/browsers/find-webkit.ts';
import { readKeys } from '#e2e/browsers/webkit/keys.ts';
import { startBrowser } from '#e2e/browsers/webkit/start-browser.ts';
import { type Driver, startDriver } from '#e2e/browsers/webkit/start-driver.ts';
import { resizeViewport } from '#e2e/browsers/webkit/window-place.ts';

/** The images of generated people do not exist, and how fast that fails depends on the network: nothing is there. */
const noImages = { proxyType: 'manual', sslProxy: '127.0.0.1:9' } as const;

export async function startWebKit(): Promise<BenchBrowser> {
  const driver = await startDriver(await findWebKit());
  const session = await startBrowser(driver);
  const version = String((await session.getCapabilities()).get('browserVersion'));
  await session.quit();
  return {
    name: 'webkit',
    version,
    conditions: ['plain'],
    open: () => open(driver),
    close: () => driver.stop(),
  };
}

/** A session is a browser of its own, with an empty cache. */
async function open(driver: Driver): Promise<Opened> {
  const session = await startBrowser(driver, { proxy: noImages });
  await session.manage().setTimeouts({ script: 60_000 });
  await resizeViewport(session, viewport);
  return { page: webDriverPage(session), memory: undefined, close: () => session.quit() };
}

function webDriverPage(session: WebDriver): BenchPage {
  return {
    goto: (url) => session.get(url),
    evaluate: async (run, argument) => {
      const outcome = await session.executeAsyncScript<{ value: never } | { error: string }>(
        `const [done] = arguments;
        Promise.resolve(${JSON.stringify(argument)}).then(${String(run)}).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        );`,
      );
      if ('error' in outcome) throw new Error(outcome.error);
      return outcome.value;
    },
    press: async (combination) => {
      const keys = readKeys(combination);
      const actions = session.actions();
      for (const key of keys) actions.keyDown(key);
      for (const key of keys.toReversed()) actions.keyUp(key);
      await actions.perform();
    },
    moveMouse: (x, y) =>
      session
        .actions()
        .move({ origin: Origin.VIEWPORT, x: Math.round(x), y: Math.round(y), duration: 0 })
        .perform(),
    clickMouse: () => session.actions().press().release().perform(),
  };
}
