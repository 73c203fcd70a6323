import { test } from 'playwright/test';
import { openDriver } from '#e2e/browsers/firefox/driver.ts';
import { mendDownloads } from '#e2e/browsers/firefox/mend-downloads.ts';
import { mendEmulation } from '#e2e/browsers/firefox/mend-emulation.ts';
import { mendInitScripts } from '#e2e/browsers/firefox/mend-init-scripts.ts';
import { mendPermissions } from '#e2e/browsers/firefox/mend-permissions.ts';
import { mendTyping } from '#e2e/browsers/firefox/mend-typing.ts';

/** Tests in Firefox, whose driver is mended where it lacks what the tests use. */
export const firefoxTest = test.extend<object, { mendedDriver: void }>({
  mendedDriver: [
    async ({ browser }, provide) => {
      const driver = await openDriver(browser);
      mendTyping(driver);
      mendInitScripts(driver);
      mendDownloads(driver);
      mendPermissions(driver);
      mendEmulation(driver);
      await provide();
    },
    { scope: 'worker', auto: true },
  ],
});
