import type { Page } from 'playwright';

/** Stops the page's clock, so that it does not matter how long the machine takes for what follows. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
}
