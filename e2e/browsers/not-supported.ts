import type { BrowserName } from '#e2e/browsers/tested-browser.ts';

interface NotSupported {
  browser: BrowserName;
  /** Part of the test's file and title. */
  test: RegExp;
  /** What the browser or its driver lacks. */
  reason: string;
}

const writesToPickedFile =
  /Cancel takes the file away that was being written to|rows are written to the chosen file as they come/;
const noFilePicker = 'It has no showSaveFilePicker, and its files lack what the page asks of a picked one.';

/** The tests that cannot run in a browser, and why. */
export const notSupported: readonly NotSupported[] = [
  {
    browser: 'firefox',
    test: /input-methods/,
    reason: 'WebDriver BiDi has no command that composes text as an input method does.',
  },
  { browser: 'firefox', test: writesToPickedFile, reason: noFilePicker },
  { browser: 'webkit', test: writesToPickedFile, reason: noFilePicker },
];
