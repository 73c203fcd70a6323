import { type BrowserContext, chromium } from 'playwright';
import { browserArgs } from '#e2e/support/browser-args.ts';
import { findBrowser } from '#e2e/support/find-browser.ts';

/**
 * Launches a browser that stores data on disk, as people's browsers do. In memory, as tests usually store it, IndexedDB
 * slows down with every row.
 * @param directory the profile directory
 */
export async function launchPersistentBrowser(directory: string): Promise<BrowserContext> {
  const executablePath = await findBrowser();
  return chromium.launchPersistentContext(directory, {
    args: browserArgs,
    ...(executablePath && { executablePath }),
  });
}
