import type { BenchBrowser } from '#e2e/bench/web/browsers/bench-browser.ts';
import { startChromium } from '#e2e/bench/web/browsers/chromium.ts';
import { startFirefox } from '#e2e/bench/web/browsers/firefox.ts';
import { startWebKit } from '#e2e/bench/web/browsers/webkit.ts';
import type { BrowserName } from '#e2e/browsers/tested-browser.ts';

const start = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };

/** @param browsers browsers are added as they start, so that they are closed even after a failure */
export async function startBrowsers(browsers: BenchBrowser[], names: readonly BrowserName[]): Promise<void> {
  for (const name of names) browsers.push(await start[name]());
}
