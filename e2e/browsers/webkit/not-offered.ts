import { test } from 'playwright/test';

/** What tests ask a browser for and WebDriver does not offer. */
const missing = {
  clock: 'stop the clock of the page',
  emulateMedia: 'change what the desktop prefers while a page is open',
  route: 'answer requests in place of the server',
  touch: 'touch the screen',
  newCDPSession: 'speak the protocol of Chromium',
  grantPermissions: 'permit what the browser asks people about',
  download: 'tell of files that nobody waits for',
  fileChooser: 'choose a file in the desktop’s dialog',
  locale: 'change the language of the browser',
} as const;

/** Skips the test that is running, with the reason. */
export function notOffered(what: keyof typeof missing): never {
  test.skip(true, `WebDriver cannot ${missing[what]}.`);
  throw new Error('A skipped test goes no further.');
}
