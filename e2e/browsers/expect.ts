import { expect as playwrightExpect } from 'playwright/test';
import { testedBrowser } from '#e2e/browsers/tested-browser.ts';
import { webkitMatchers } from '#e2e/browsers/webkit/webkit-matchers.ts';

/** Assertions, which wait also for what WebKit shows. */
export const expect = testedBrowser === 'webkit' ? playwrightExpect.extend(webkitMatchers) : playwrightExpect;
