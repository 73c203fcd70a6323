import type { Browser, CDPSession, Page } from 'playwright';
import { installRecorder } from '#e2e/bench/web/measure/recorder.ts';

/** What the page has to do with. */
export type Condition = 'plain' | 'CPU 4x slower' | 'slow line';

/** 1.6 Mbit/s down, half of it up, in bytes a second; 150 ms there and back. */
/** Longer than a hover has to rest before it means anything, in milliseconds. */
const quiet = 150;
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 };

export interface Opened {
  page: Page;
  cdp: CDPSession;
  close(): Promise<void>;
}

/** Opens an empty page, with a cache of its own and under a condition, which records what happens in it. */
export async function openPage(browser: Browser, condition: Condition): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  // The pictures of invented people are nowhere, and how fast that turns out is the network's business.
  await cdp.send('Network.setBlockedURLs', { urls: ['https://pictures.example/*'] });
  if (condition === 'slow line') await cdp.send('Network.emulateNetworkConditions', slowLine);
  if (condition === 'CPU 4x slower') await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  // What runs TypeScript here marks functions so, also those that go to the page.
  await page.addInitScript('globalThis.__name = (marked) => marked');
  await page.addInitScript(installRecorder);
  return { page, cdp, close: () => context.close() };
}

/** Waits until the first rows are painted and what comes after them is loaded. */
export async function rowsPainted(page: Page): Promise<void> {
  await page.waitForFunction(() => Number.isFinite(globalThis.recorder.take().firstRows));
  await settled(page);
}

/** Waits until the page has asked for nothing and awaited nothing for a while, and has drawn all its rows. */
export async function settled(page: Page): Promise<void> {
  // Quiet is the absence of events, so only time can show it.
  await page.waitForTimeout(quiet);
  await page.waitForFunction(
    (quiet) => globalThis.recorder.quietFor() > quiet && !document.querySelector('table[aria-busy="true"]'),
    quiet,
  );
}
