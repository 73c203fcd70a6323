import type { BrowserName } from '#e2e/browsers/tested-browser.ts';

interface NotSupported {
  browser: BrowserName;
  /** Part of the test's file and title. */
  test: RegExp;
  /** What the browser or its driver lacks. */
  reason: string;
}

const takesPickedFileAway = /Cancel takes the file away that was being written to/;
const noFilePicker = 'It has no showSaveFilePicker, and its files lack what the page asks of a picked one.';

/** The tests that cannot run in a browser, and why. */
export const notSupported: readonly NotSupported[] = [
  {
    browser: 'firefox',
    test: /input-methods/,
    reason: 'WebDriver BiDi has no command that composes text as an input method does.',
  },
  {
    browser: 'firefox',
    test: /Selecting text of a row/,
    reason: 'Its driver does not count clicks, so two of them are no double click.',
  },
  { browser: 'firefox', test: takesPickedFileAway, reason: noFilePicker },
  {
    browser: 'webkit',
    test: /somebody else who signs in does not save/,
    reason: 'WebDriver cannot answer the question that a browser asks before it leaves a page.',
  },
  {
    browser: 'webkit',
    test: /first-load/,
    reason: 'WebDriver answers nothing while a page waits for its script.',
  },
  {
    browser: 'webkit',
    test: /clocks that differ by some seconds/,
    reason: 'WebDriver deletes only the cookies of the page that is open, and not those of the provider.',
  },
  { browser: 'webkit', test: takesPickedFileAway, reason: noFilePicker },
  { browser: 'webkit', test: /rows are written to the chosen file as they come/, reason: noFilePicker },
];
