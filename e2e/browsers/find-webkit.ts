import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { WebKitPrograms } from '#e2e/browsers/webkit/start-driver.ts';
import { findProgram } from '#server/test-support/find-program.ts';

/** Debian keeps the browser in a folder of the machine's kind and of the library's version. */
const libraries = '/usr/lib';

/** @returns the programs that drive WebKit */
export async function findWebKit(): Promise<WebKitPrograms> {
  const driver = findProgram('WebKitWebDriver');
  const xvfb = findProgram('Xvfb');
  const browser = readdirSync(libraries)
    .flatMap((kind) => ['4.1', '4.0', '6.0'].map((version) => join(libraries, kind, `webkit2gtk-${version}`)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(existsSync);
  if (!driver || !browser || !xvfb) throw new Error('There is no WebKit.');
  return { driver, browser, xvfb };
}
