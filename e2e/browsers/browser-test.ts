import { test as playwrightTest } from 'playwright/test';
import { firefoxTest } from '#e2e/browsers/firefox/firefox-test.ts';
import { testedBrowser } from '#e2e/browsers/tested-browser.ts';
import { webkitTest } from '#e2e/browsers/webkit/webkit-test.ts';

const tests = { chromium: playwrightTest, firefox: firefoxTest, webkit: webkitTest };

/** Tests with a `page` and `context` of the browser under test, whatever drives it. */
export const browserTest: typeof playwrightTest = tests[testedBrowser];
