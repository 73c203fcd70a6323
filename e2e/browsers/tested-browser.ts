import * as z from 'zod';

export const browserNames = ['chromium', 'firefox', 'webkit'] as const;
export type BrowserName = (typeof browserNames)[number];

/** The browser that this run of the tests uses: `TEST_BROWSER`, Chromium if it is not set. */
export const testedBrowser: BrowserName = z
  .enum(browserNames)
  .parse(process.env['TEST_BROWSER'] ?? 'chromium');
