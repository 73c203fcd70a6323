import { chromium } from 'playwright';
import { type BenchBrowser, type Opened, viewport } from '#e2e/bench/web/browsers/bench-browser.ts';
import { playwrightPage } from '#e2e/bench/web/browsers/playwright-page.ts';
import { chromiumArgs } from '#e2e/browsers/chromium-args.ts';
import { findChromium } from '#e2e/browsers/find-chromium.ts';

/** 1.6 Mbit/s down, half of it up, in bytes a second; 150 ms there and back. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };

export async function startChromium(): Promise<BenchBrowser> {
  const executablePath = await findChromium();
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) });

  async function open(condition: string): Promise<Opened> {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    // The images of generated people do not exist, and how fast that fails depends on the network.
    await cdp.send('Network.setBlockedURLs', { urls: ['https://pictures.example/*'] });
    if (condition === 'slow line') await cdp.send('Network.emulateNetworkConditions', slowLine);
    if (condition === 'CPU 4x slower') await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return {
      page: playwrightPage(page),
      memory: async () => {
        await cdp.send('HeapProfiler.collectGarbage');
        const { usedSize: heap } = await cdp.send('Runtime.getHeapUsage');
        const { nodes } = await cdp.send('Memory.getDOMCounters');
        return { heap, nodes };
      },
      close: () => context.close(),
    };
  }

  return {
    name: 'chromium',
    version: browser.version(),
    conditions: ['plain', 'CPU 4x slower', 'slow line'],
    open,
    close: () => browser.close(),
  };
}
