import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type BrowserName, browserNames } from '#e2e/browsers/tested-browser.ts';

export interface BrowserRun {
  browser: BrowserName;
  /**
   * All browser tests; those that do not take long; those that do, which carry the tag `@long`; or those of the main
   * job, which carry the tag `@every-browser` or are in `browser-differences`.
   */
  tests: 'all' | 'short' | 'long' | 'main job';
  /** Without the browser, the run fails. Otherwise it is skipped. */
  isRequired: boolean;
}

export interface TestPlan {
  hasSpecs: boolean;
  browserRuns: BrowserRun[];
  /** Limits the run to files whose path contains one of these; empty for all files. */
  words: string[];
}

const optionSchema = z.object({
  only: z.optional(z.enum(['unit', 'e2e'])),
  browser: z.optional(z.array(z.enum(browserNames))),
});

/**
 * Plans a run of the tests.
 * @param args the arguments of the command
 * @param isCi whether a browser that is missing is a failure
 * @throws {Error} if the arguments make no sense
 */
export function planTests(args: string[], isCi: boolean): TestPlan {
  const { values, positionals: words } = parseArgs({
    args,
    options: { only: { type: 'string' }, browser: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const { only, browser: named = [] } = optionSchema.parse(values);
  if (only === 'unit' && named.length > 0) throw new Error('Specs need no browser.');
  const isHalf = only !== undefined || named.length > 0;
  if (words.length > 0 && !isHalf) throw new Error('Words need --only or --browser.');

  const allTestsIn = (browser: BrowserName): BrowserRun => ({ browser, tests: 'all', isRequired: true });
  const mainJobIn = (browser: BrowserName): BrowserRun => ({
    browser,
    tests: 'main job',
    isRequired: isCi,
  });
  if (only === 'unit') return { hasSpecs: true, browserRuns: [], words };
  if (named.length > 0) return { hasSpecs: false, browserRuns: named.map(allTestsIn), words };
  // Someone who names files is working on them and is waiting for the result.
  if (words.length > 0) return { hasSpecs: false, browserRuns: [allTestsIn('chromium')], words };
  const inChromium: BrowserRun = { browser: 'chromium', tests: 'short', isRequired: true };
  return {
    hasSpecs: !isHalf,
    browserRuns: [inChromium, mainJobIn('firefox'), mainJobIn('webkit')],
    words,
  };
}

/**
 * What a run without its browser counts as, and the line about it.
 * @param reason why there is no such browser, and what to type
 */
export function withoutBrowser(
  { isRequired }: BrowserRun,
  reason: string,
): { line: string; isFailure: boolean } {
  return { line: `${isRequired ? 'FAILED' : 'SKIPPED'}: ${reason}`, isFailure: isRequired };
}
