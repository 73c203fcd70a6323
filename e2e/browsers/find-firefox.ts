import { existsSync } from 'node:fs';
import { firefox } from 'playwright';
import { findOrInstall, firstDriven, launchOnce } from '#e2e/browsers/find-or-install.ts';
import { findProgram } from '#server/test-support/find-program.ts';

/** Drives the Firefox that people use, over WebDriver BiDi, instead of Playwright's own build. */
export const firefoxChannel = 'moz-firefox';

const names = ['firefox-esr', 'firefox'];
const macPaths = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * Finds a Firefox that can be driven: the one that the environment names, then the system's. As root on Debian,
 * installs its package if there is none.
 * @returns its path
 * @throws {Error} one line that says why there is none, and what to type
 */
export function findFirefox(): Promise<string> {
  const install =
    process.platform === 'darwin'
      ? 'brew install --cask firefox@esr'
      : 'sudo apt-get install --no-install-recommends firefox-esr';
  return findOrInstall({
    name: 'Firefox',
    find: () =>
      firstDriven(candidates(), (executablePath) =>
        launchOnce(firefox, { channel: firefoxChannel, executablePath }),
      ),
    debianPackages: ['firefox-esr'],
    command: `${install}; or set FIREFOX_PATH to another one`,
  });
}

function candidates(): string[] {
  const named = process.env['FIREFOX_PATH'];
  if (named) return [named];
  return [
    ...names.flatMap((name) => findProgram(name) ?? []),
    ...macPaths.filter((path) => existsSync(path)),
  ];
}
