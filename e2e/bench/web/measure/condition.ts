import type { Browser, CDPSession, Page } from 'playwright';
import { installRecorder } from '#e2e/bench/web/measure/recorder.ts';

/** The simulated device or network. */
export type Condition = 'plain' | 'CPU 4x slower' | 'slow line';

/** 1.6 Mbit/s down, half of it up, in bytes a second; 150 ms there and back. */
/** Longer than the hover delay, in milliseconds. */
const quiet = 150;
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };

export interface Opened {
  page: Page;
  cdp: CDPSession;
  close(): Promise<void>;
}

/** Opens an empty page with its own cache, under a condition, and records what happens in it. */
export async function openPage(browser: Browser, condition: Condition): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  // The images of generated people do not exist, and how fast that fails depends on the network.
  await cdp.send('Network.setBlockedURLs', { urls: ['https://pictures.example/*'] });
  if (condition === 'slow line') await cdp.send('Network.emulateNetworkConditions', slowLine);
  if (condition === 'CPU 4x slower') await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // tsx wraps functions in __name, including those that are sent to the page.
  await page.addInitScript('globalThis.__name = (marked) => marked');
  await page.addInitScript(installRecorder);
  return { page, cdp, close: () => context.close() };
}

/** Waits until the first rows are painted and everything that loads after them has loaded. */
export async function rowsPainted(page: Page): Promise<void> {
  await page.waitForFunction(() => Number.isFinite(globalThis.recorder.take().firstRows));
  await settled(page);
}

/** Waits until the page has been idle for a while, with no request pending and all rows rendered. */
export async function settled(page: Page): Promise<void> {
  // Idle is the absence of events, which only a timeout can detect.
  await page.waitForTimeout(quiet);
  await page.waitForFunction(
    (quiet) => globalThis.recorder.quietFor() > quiet && !document.querySelector('table[aria-busy="true"]'),
    quiet,
  );
}
