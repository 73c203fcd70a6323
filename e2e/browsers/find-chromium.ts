import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumArgs } from '#e2e/browsers/chromium-args.ts';

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
 * Finds a Chromium that starts. Tries the one that the environment names, Playwright's own, then the system's. If none
 * starts, downloads Playwright's within 20 seconds, or, only as root, installs the system's package.
 * @returns its path, or undefined for Playwright's own
 * @throws {Error} naming the one command to run, if no browser is found
 */
export async function findChromium(): Promise<Candidate> {
  const named = [process.env['PLAYWRIGHT_CHROMIUM_PATH'], process.env['CHROME_PATH']].filter((path) => path);
  const there = await firstThatStarts([...named, undefined, ...systemBrowsers()]);
  if (there) return there.path;

  console.log('No browser found; downloading one …');
  const cli = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  await runFor(20, process.execPath, [cli, 'install', '--only-shell', 'chromium']);
  const downloaded = await firstThatStarts([undefined]);
  if (downloaded) return downloaded.path;

  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('No download; asking the system for its package …');
    await runFor(300, 'sh', ['-c', 'apt-get -qq update && apt-get -qq install -y chromium-headless-shell']);
    const installed = await firstThatStarts(systemBrowsers());
    if (installed) return installed.path;
  }
  throw new Error('The browser tests found no browser. Type: npx playwright install --with-deps chromium');
}

async function firstThatStarts(candidates: Candidate[]): Promise<{ path: Candidate } | undefined> {
  for (const path of candidates) if (await starts(path)) return { path };
  return undefined;
}

async function starts(path: Candidate): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      ...(path && { executablePath: path }),
      args: chromiumArgs,
      timeout: 15_000,
    });
    const page = await browser.newPage();
    const sum = await page.evaluate('1 + 1');
    await browser.close();
    return sum === 2;
  } catch {
    return false;
  }
}

function systemBrowsers(): string[] {
  return [...names.flatMap((name) => onPath(name) ?? []), ...macPaths.filter((path) => existsSync(path))];
}

function onPath(name: string): string | undefined {
  const directories = (process.env['PATH'] ?? '').split(delimiter);
  return directories.map((directory) => join(directory, name)).find((path) => existsSync(path));
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
