import { test } from 'playwright/test';
import { openDriver } from '#e2e/browsers/firefox/driver.ts';
import { patchDownloads } from '#e2e/browsers/firefox/patch-downloads.ts';
import { patchEmulation } from '#e2e/browsers/firefox/patch-emulation.ts';
import { patchInitScripts } from '#e2e/browsers/firefox/patch-init-scripts.ts';
import { patchPermissions } from '#e2e/browsers/firefox/patch-permissions.ts';
import { patchTyping } from '#e2e/browsers/firefox/patch-typing.ts';

/** Tests in Firefox, whose driver is mended where it lacks what the tests use. */
export const firefoxTest = test.extend<object, { patchedDriver: void }>({
  patchedDriver: [
    async ({ browser }, provide) => {
      const driver = await openDriver(browser);
      patchTyping(driver);
      patchInitScripts(driver);
      patchDownloads(driver);
      patchPermissions(driver);
      patchEmulation(driver);
      await provide();
    },
    { scope: 'worker', auto: true },
  ],
});
