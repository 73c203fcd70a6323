import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

export interface Tally {
  passed: number;
  failed: number;
}

const root = join(import.meta.dirname, '../..');

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/**
 * Runs the tests beside the code.
 * @param words of which a file's path has to contain one; all files if there are none
 * @param reports a directory for the report
 * @param config which tests there are, and how they run
 */
export async function runVitest(
  words: string[],
  reports: string,
  config = 'vitest.config.ts',
): Promise<Tally> {
  const file = join(reports, 'vitest.json');
  const args = [
    'run',
    `--config=${config}`,
    ...words,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return tally(runNode('vitest/vitest.mjs', args), async () => {
    const { numPassedTests, numFailedTests } = vitestReport.parse(JSON.parse(await readFile(file, 'utf8')));
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

/**
 * Runs the browser tests.
 * @param browser its path, or undefined for Playwright's own
 */
export async function runPlaywright(
  words: string[],
  reports: string,
  browser: string | undefined,
): Promise<Tally> {
  const file = join(reports, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...(browser && { E2E_BROWSER: browser }) };
  return tally(runNode('playwright/cli.js', ['test', ...words, '--reporter=list,json'], env), async () => {
    const { stats } = playwrightReport.parse(JSON.parse(await readFile(file, 'utf8')));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

/** A runner that failed, or that ran nothing, has a failure even when its report names none. */
async function tally(succeeded: boolean, readReport: () => Promise<Tally>): Promise<Tally> {
  const { passed, failed } = await readReport().catch(() => ({ passed: 0, failed: 0 }));
  const sound = succeeded && passed > 0;
  return { passed, failed: sound ? failed : Math.max(failed, 1) };
}

function runNode(script: string, args: string[], env: Record<string, string> = {}): boolean {
  const { status, signal } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (signal) console.error(`${script} was ended by ${signal}.`);
  return status === 0;
}
