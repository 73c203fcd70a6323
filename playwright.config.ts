import { defineConfig } from 'playwright/test';
import { browserArgs } from '#e2e/support/browser-args.ts';
import { findBrowser } from '#e2e/support/find-browser.ts';

// Workers load this file too, and inherit what the first process has found; empty stands for Playwright's own.
process.env['E2E_BROWSER'] ??= (await findBrowser()) ?? '';
const executablePath = process.env['E2E_BROWSER'];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  globalSetup: './e2e/support/database-template.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // Two cores serve tests, servers, databases and browsers: slow is not wrong.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: { args: browserArgs, ...(executablePath && { executablePath }) },
  },
});
