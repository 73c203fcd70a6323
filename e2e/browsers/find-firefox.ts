import { existsSync } from 'node:fs';
import { firefox } from 'playwright';
import { findProgram } from '#server/test-support/find-program.ts';

/** Drives the Firefox that people use, over WebDriver BiDi, instead of Playwright's own build. */
export const firefoxChannel = 'moz-firefox';

const names = ['firefox-esr', 'firefox'];
const macPaths = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** @returns the path of a Firefox that starts and can be driven; undefined if there is none */
export async function findFirefox(): Promise<string | undefined> {
  const found = [
    ...names.flatMap((name) => findProgram(name) ?? []),
    ...macPaths.filter((path) => existsSync(path)),
  ];
  for (const path of found) if (await starts(path)) return path;
  return undefined;
}

async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await firefox.launch({ channel: firefoxChannel, executablePath, timeout: 15_000 });
    const page = await browser.newPage();
    const sum = await page.evaluate('1 + 1');
    await browser.close();
    return sum === 2;
  } catch {
    return false;
  }
}
