import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOrInstall, problemOf, type Result } from '#e2e/browsers/find-or-install.ts';
import { startBrowser } from '#e2e/browsers/webkit/start-browser.ts';
import { startDriver, type WebKitPrograms } from '#e2e/browsers/webkit/start-driver.ts';
import { findProgram } from '#server/test-support/find-program.ts';

/** Debian keeps the browser in a folder of the machine's kind and of the library's version. */
const libraries = '/usr/lib';
const versions = ['4.1', '4.0', '6.0'];

/**
 * Finds WebKitGTK, its driver and a display, and sees that they work together. As root on Debian, installs their
 * packages if one is missing.
 * @throws {Error} one line that says what is missing, and what to type
 */
export function findWebKit(): Promise<WebKitPrograms> {
  const install = 'sudo apt-get install --no-install-recommends webkit2gtk-driver xvfb';
  return findOrInstall({
    name: 'WebKit',
    find: async (): Promise<Result<WebKitPrograms>> => {
      const problem = await problemOf(async () => openWindow(locateWebKit()));
      return problem === undefined ? { found: locateWebKit() } : { reason: problem };
    },
    debianPackages: ['webkit2gtk-driver', 'xvfb'],
    command: process.platform === 'linux' ? install : `(on Linux, where WebKitGTK runs) ${install}`,
  });
}

/**
 * Looks for the programs without starting them.
 * @throws {Error} naming those that are missing
 */
export function locateWebKit(): WebKitPrograms {
  const driver = findProgram('WebKitWebDriver');
  const xvfb = findProgram('Xvfb');
  const browser = miniBrowsers().find(existsSync);
  if (driver && xvfb && browser) return { driver, xvfb, browser };
  const programs = { WebKitWebDriver: driver, MiniBrowser: browser, Xvfb: xvfb };
  const missing = Object.entries(programs).flatMap(([name, path]) => (path ? [] : [`no ${name}`]));
  throw new Error(missing.join(', '));
}

function miniBrowsers(): string[] {
  if (!existsSync(libraries)) return [];
  return readdirSync(libraries).flatMap((kind) =>
    versions.map((version) => join(libraries, kind, `webkit2gtk-${version}`, 'MiniBrowser')),
  );
}

async function openWindow(programs: WebKitPrograms): Promise<void> {
  const driver = await startDriver(programs);
  try {
    await (await startBrowser(driver)).quit();
  } finally {
    await driver.stop();
  }
}
