import { findChromium } from '#e2e/browsers/find-chromium.ts';
import { findFirefox } from '#e2e/browsers/find-firefox.ts';
import { findWebKit } from '#e2e/browsers/find-webkit.ts';
import type { BrowserName } from '#e2e/browsers/tested-browser.ts';

const finders = {
  chromium: findChromium,
  firefox: findFirefox,
  webkit: async () => (await findWebKit()).browser,
} satisfies Record<BrowserName, () => Promise<string | undefined>>;

/**
 * Finds a browser that can be driven, or installs it if this is possible without asking anyone.
 * @returns its path; empty for Playwright's own
 * @throws {Error} one line that says why there is none, and what to type
 */
export async function findBrowser(name: BrowserName): Promise<string> {
  return (await finders[name]()) ?? '';
}
