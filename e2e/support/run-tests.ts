import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { findBrowser } from '#e2e/browsers/find-browser.ts';
import { type BrowserRun, withoutBrowser } from '#e2e/support/plan-tests.ts';

interface Tally {
  passed: number;
  failed: number;
  /** How many of those that passed needed a second try. */
  retried?: number;
}

/** Runs the tests of one runner, given a path for its report. */
type Run = (report: string) => Promise<Tally>;

const root = join(import.meta.dirname, '../..');

const titles = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

const selections: Record<BrowserRun['tests'], { title: string; args: string[] }> = {
  all: { title: 'all browser tests', args: [] },
  short: { title: 'the browser tests that do not take long', args: ['--grep-invert', '@long'] },
  long: { title: 'the browser tests that take long', args: ['--grep', '@long'] },
  'main job': {
    title: 'the browser tests of the main job',
    args: ['--grep', '@every-browser|browser-differences'],
  },
};

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }),
});

/** @param args the arguments after `vitest run` */
export function vitest(args: string[]): Run {
  return async (report) => {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const succeeded = runNode('vitest/vitest.mjs', ['run', ...args, ...reporters]);
    return tally(succeeded, async () => {
      const { numPassedTests, numFailedTests } = vitestReport.parse(await readJson(report));
      return { passed: numPassedTests, failed: numFailedTests };
    });
  };
}

/**
 * Runs the browser tests in one browser.
 * @param words limits the run to files whose path contains one of them
 */
export function browserTests(run: BrowserRun, words: string[]): Run {
  return async (report) => {
    const { browser, tests } = run;
    const { title, args: selecting } = selections[tests];
    console.log(`\n${titles[browser]}: ${title}`);
    const found = await findBrowser(browser).then(
      (path) => ({ path }),
      (error: Error) => withoutBrowser(run, error.message),
    );
    if ('line' in found) {
      console.log(found.line);
      return { passed: 0, failed: found.failed };
    }
    const env = {
      TEST_BROWSER: browser,
      E2E_BROWSER: found.path,
      // The first run makes it, and the next ones use it too.
      E2E_TEMPLATE: join(dirname(report), 'template'),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    };
    const args = ['test', ...words, ...selecting, '--reporter=list,json'];
    const succeeded = runNode('playwright/cli.js', args, env);
    return tally(succeeded, async () => {
      const { stats } = playwrightReport.parse(await readJson(report));
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected, retried: stats.flaky };
    });
  };
}

/** Runs the test runners in turn, prints how many tests passed and failed in total, and sets the exit code. */
export async function runTests(runs: Run[]): Promise<void> {
  const reports = await mkdtemp(join(tmpdir(), 'portal-profiles-tests-'));
  const total = { passed: 0, failed: 0, retried: 0 };
  for (const [index, run] of runs.entries()) {
    const { passed, failed, retried = 0 } = await run(join(reports, `${index}.json`));
    total.passed += passed;
    total.failed += failed;
    total.retried += retried;
  }
  await rm(reports, { recursive: true, force: true });
  if (total.retried > 0)
    console.log(`${total.retried} of those that passed did so only on the second try (“flaky” above).`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** Counts a runner that failed or ran no tests as a failure, even if its report lists none. */
async function tally(succeeded: boolean, readReport: () => Promise<Tally>): Promise<Tally> {
  const read = await readReport().catch(() => ({ passed: 0, failed: 0 }));
  const sound = succeeded && read.passed > 0;
  return { ...read, failed: sound ? read.failed : Math.max(read.failed, 1) };
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
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
