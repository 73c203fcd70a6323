import { type BrowserContext, chromium } from 'playwright';
import { browserArgs } from '#e2e/support/browser-args.ts';
import { findBrowser } from '#e2e/support/find-browser.ts';

/**
 * A browser as people have one, which keeps what pages store on the disk. Any other keeps it in memory, where IndexedDB slows
 * down with every row.
 * @param directory for what it keeps
 */
export async function launchPersistentBrowser(directory: string): Promise<BrowserContext> {
  const executablePath = await findBrowser();
  return chromium.launchPersistentContext(directory, {
    args: browserArgs,
    ...(executablePath && { executablePath }),
  });
}
