import { defineConfig, type PlaywrightTestConfig } from 'playwright/test';
import { chromiumArgs } from '#e2e/browsers/chromium-args.ts';
import { defaultViewport } from '#e2e/browsers/default-viewport.ts';
import { findBrowser } from '#e2e/browsers/find-browser.ts';
import { firefoxChannel } from '#e2e/browsers/find-firefox.ts';
import { firefoxLaunchOptions } from '#e2e/browsers/firefox/launch-options.ts';
import { type BrowserName, testedBrowser } from '#e2e/browsers/tested-browser.ts';

// Workers load this file too, and inherit what the first process has found; empty stands for Playwright's own.
process.env['E2E_BROWSER'] ??= await findBrowser(testedBrowser);
const executablePath = process.env['E2E_BROWSER'];

const path = { ...(executablePath && { executablePath }) };
const browsers: Record<BrowserName, NonNullable<PlaywrightTestConfig['use']>> = {
  chromium: { launchOptions: { args: chromiumArgs, ...path } },
  firefox: {
    browserName: 'firefox',
    channel: firefoxChannel,
    launchOptions: { ...firefoxLaunchOptions, ...path },
  },
  webkit: {},
};

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  // Each run empties its folder.
  outputDir: `test-results/${testedBrowser}`,
  globalSetup: './e2e/support/database-template.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A shared machine may stall for longer than any wait allows. What passes only then is named at the end of the run.
  retries: process.env['CI'] ? 1 : 0,
  // Two cores serve tests, servers, databases and browsers: slow is not wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { viewport: defaultViewport, ...browsers[testedBrowser] },
});
