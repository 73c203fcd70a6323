import { type BrowserContext, chromium } from 'playwright';
import { chromiumArgs } from '#e2e/browsers/chromium-args.ts';
import { findChromium } from '#e2e/browsers/find-chromium.ts';

/**
 * Launches a browser that stores data on disk, as people's browsers do. In memory, as tests usually store it, IndexedDB
 * slows down with every row.
 * @param directory the profile directory
 */
export async function launchPersistentBrowser(directory: string): Promise<BrowserContext> {
  const executablePath = await findChromium();
  return chromium.launchPersistentContext(directory, {
    args: chromiumArgs,
    ...(executablePath && { executablePath }),
  });
}
