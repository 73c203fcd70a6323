import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArgs } from '#e2e/browsers/chromium-args.ts';
import { findOrInstall, firstDriven, launchOnce, type Result } from '#e2e/browsers/find-or-install.ts';
import { findProgram } from '#server/test-support/find-program.ts';

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const macPaths = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Where a browser may be installed: a path, or undefined for Playwright's own. */
type Candidate = string | undefined;

/**
 * Finds a Chromium that can be driven. Tries the one that the environment names, Playwright's own, then the system's.
 * If there is none, downloads Playwright's within 20 seconds, or, as root on Debian, installs its package.
 * @returns its path, or undefined for Playwright's own
 * @throws {Error} one line that says why there is none, and what to type
 */
export async function findChromium(): Promise<Candidate> {
  const named = [process.env['PLAYWRIGHT_CHROMIUM_PATH'], process.env['CHROME_PATH']].filter((path) => path);
  const there = await firstThatStarts([...named, undefined, ...systemBrowsers()]);
  if ('found' in there) return there.found;

  console.log('No browser found; downloading one …');
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  await runFor(20, process.execPath, [cli, 'install', '--only-shell', 'chromium']);
  return findOrInstall({
    name: 'Chromium',
    find: () => firstThatStarts([undefined, ...systemBrowsers()]),
    debianPackages: ['chromium-headless-shell'],
    command: 'npx playwright install --with-deps chromium',
  });
}

function firstThatStarts(candidates: Candidate[]): Promise<Result<Candidate>> {
  return firstDriven(candidates, (executablePath) =>
    launchOnce(chromium, { args: chromiumArgs, ...(executablePath && { executablePath }) }),
  );
}

function systemBrowsers(): string[] {
  return [
    ...names.flatMap((name) => findProgram(name) ?? []),
    ...macPaths.filter((path) => existsSync(path)),
  ];
}

/** Kills the command and its children at the timeout. Ignores the result: the next launch shows whether it worked. */
function runFor(seconds: number, command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), seconds * 1000);
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    child.once('error', done).once('exit', done);
  });
}
