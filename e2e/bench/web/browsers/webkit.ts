import { setTimeout as wait } from 'node:timers/promises';
import { Builder, Origin, type WebDriver } from 'selenium-webdriver';
import {
  type BenchBrowser,
  type BenchPage,
  type Opened,
  viewport,
} from '#e2e/bench/web/browsers/bench-browser.ts';
import { findWebKit } from '#e2e/browsers/find-webkit.ts';
import { readKeys } from '#e2e/browsers/webkit/keys.ts';
import { type Driver, startDriver } from '#e2e/browsers/webkit/start-driver.ts';

/** The images of generated people do not exist, and how fast that fails depends on the network: nothing is there. */
const noImages = { proxyType: 'manual', sslProxy: '127.0.0.1:9' } as const;

export async function startWebKit(): Promise<BenchBrowser> {
  const driver = await startDriver(await findWebKit());
  const { session, version } = await startSession(driver);
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
  const { session } = await startSession(driver);
  await session.manage().setTimeouts({ script: 60_000 });
  await resize(session);
  return { page: webDriverPage(session), memory: undefined, close: () => session.quit() };
}

async function startSession(driver: Driver): Promise<{ session: WebDriver; version: string }> {
  const session = await new Builder()
    .usingServer(driver.url)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: driver.browser, args: ['--automation'] },
      proxy: noImages,
    })
    .build();
  const version = (await session.getCapabilities()).get('browserVersion');
  return { session, version: String(version) };
}

/** The window's own bars take their share. */
async function resize(session: WebDriver): Promise<void> {
  const { width, height } = viewport;
  let outer = { width, height };
  for (let attempt = 0; attempt < 20; attempt++) {
    await session
      .manage()
      .window()
      .setRect({ x: 0, y: 0, ...outer });
    const [innerWidth, innerHeight] = await session.executeScript<[number, number]>(
      'return [innerWidth, innerHeight]',
    );
    if (innerWidth === width && innerHeight === height) return;
    outer = { width: outer.width + width - innerWidth, height: outer.height + height - innerHeight };
    await wait(20);
  }
  throw new Error(`The window does not become ${width} × ${height}.`);
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
