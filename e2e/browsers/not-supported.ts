import type { BrowserName } from '#e2e/browsers/tested-browser.ts';

interface NotSupported {
  browser: BrowserName;
  /** Part of the test's file and title. */
  test: RegExp;
  /** What the browser or its driver lacks. */
  reason: string;
}

/** The tests that cannot run in a browser, and why. */
export const notSupported: readonly NotSupported[] = [
  {
    browser: 'firefox',
    test: /input-methods/,
    reason: 'WebDriver BiDi has no command that composes text as an input method does.',
  },
];
