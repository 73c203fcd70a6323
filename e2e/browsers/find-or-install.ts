import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserType, LaunchOptions } from 'playwright';
import { canInstallDebianPackages, installDebianPackages } from '#e2e/support/install-debian-packages.ts';

/** A browser that can be driven, or why there is none. */
export type Result<T> = { found: T } | { reason: string };

interface Search<T> {
  /** Such as `Firefox`. */
  name: string;
  find: () => Promise<Result<T>>;
  debianPackages: readonly string[];
  /** What to type where nothing can be installed. */
  command: string;
}

/**
 * Finds a browser; as root on Debian, installs it if there is none that can be driven.
 * @throws {Error} one line that says why there is none, and what to type
 */
export async function findOrInstall<T>({ name, find, debianPackages, command }: Search<T>): Promise<T> {
  let result = await find();
  if ('reason' in result && canInstallDebianPackages()) {
    console.log(`No ${name} to test with (${result.reason}); installing ${debianPackages.join(' and ')} …`);
    installDebianPackages(debianPackages);
    result = await find();
  }
  if ('found' in result) return result.found;
  throw new Error(`no ${name} to test with (${result.reason}). Type: ${command}`);
}

/** @returns the first candidate that can be driven, or why the last one cannot */
export async function firstDriven<T>(
  candidates: readonly T[],
  drive: (candidate: T) => Promise<void>,
): Promise<Result<T>> {
  let reason = 'not installed';
  for (const found of candidates) {
    const problem = await problemOf(() => drive(found));
    if (problem === undefined) return { found };
    reason = `${String(found ?? 'Playwright’s own')} cannot be driven: ${problem}`;
  }
  return { reason };
}

/** Starts a browser, and lets it add. */
export async function launchOnce(type: BrowserType, options: LaunchOptions): Promise<void> {
  const browser = await type.launch({ ...options, timeout: 15_000 });
  try {
    const page = await browser.newPage();
    await page.evaluate('1 + 1');
  } finally {
    await browser.close();
  }
}

/** @returns the first line of what went wrong; undefined if nothing did */
export async function problemOf(drive: () => Promise<void>): Promise<string | undefined> {
  const tooLong = wait(30_000, 'it does not answer', { ref: false });
  const driven = drive().then(
    () => undefined,
    (error: unknown) =>
      String(error)
        .replace(/^Error: /, '')
        .split('\n', 1)[0],
  );
  return Promise.race([driven, tooLong]);
}
