import { firefox } from 'playwright';
import { type BenchBrowser, viewport } from '#e2e/bench/web/browsers/bench-browser.ts';
import { playwrightPage } from '#e2e/bench/web/browsers/playwright-page.ts';
import { findFirefox, firefoxChannel } from '#e2e/browsers/find-firefox.ts';

/** The images of generated people do not exist, and how fast that fails depends on the network: nothing is there. */
const noImages = {
  'network.proxy.type': 1,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

export async function startFirefox(): Promise<BenchBrowser> {
  const executablePath = await findFirefox();
  const browser = await firefox.launch({
    channel: firefoxChannel,
    executablePath,
    firefoxUserPrefs: noImages,
  });
  return {
    name: 'firefox',
    version: browser.version(),
    conditions: ['plain'],
    open: async () => {
      const context = await browser.newContext({ viewport });
      const page = playwrightPage(await context.newPage());
      return { page, memory: undefined, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}
