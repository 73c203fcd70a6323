import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findBrowser } from '#e2e/browsers/find-browser.ts';
import { readPlaywrightReport, readVitestReport, type TestReport } from '#e2e/support/read-report.ts';
import { type BrowserRun, withoutBrowser } from '#e2e/support/plan-tests.ts';

/** Runs the tests of one runner, given a path for its report. */
type Run = (report: string) => Promise<TestReport>;

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

/** @param args the arguments after `vitest run` */
export function vitest(args: string[]): Run {
  return async (report) => {
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const succeeded = runNode('vitest/vitest.mjs', ['run', ...args, ...reporters]);
    return checkReport(succeeded, 'The specs', () => readVitestReport(report));
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
      return { passed: 0, failed: found.isFailure ? [found.line] : [], retried: [] };
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
    return checkReport(succeeded, titles[browser], () => readPlaywrightReport(report));
  };
}

/**
 * Runs the test runners in turn, prints how many tests passed and failed in total, and sets the exit code. What failed
 * is named at the end, where it is not lost in the output.
 */
export async function runTests(runs: Run[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-tests-'));
  const reports: TestReport[] = [];
  for (const [index, run] of runs.entries()) reports.push(await run(join(directory, `${index}.json`)));
  await rm(directory, { recursive: true, force: true });
  printTests(
    'Passed only on the second try',
    reports.flatMap(({ retried }) => retried),
  );
  const failed = reports.flatMap((report) => report.failed);
  printTests('Failed', failed);
  console.log(`${reports.reduce((sum, { passed }) => sum + passed, 0)} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

function printTests(title: string, tests: string[]): void {
  if (tests.length > 0) console.log(`\n${title}:\n${tests.join('\n')}`);
}

/** Counts a runner that failed or ran no tests as a failure, even if its report lists none. */
async function checkReport(
  succeeded: boolean,
  runner: string,
  readReport: () => Promise<TestReport>,
): Promise<TestReport> {
  const report = await readReport().catch(() => ({ passed: 0, failed: [], retried: [] }));
  const isSound = (succeeded && report.passed > 0) || report.failed.length > 0;
  return isSound
    ? report
    : { ...report, failed: [`${runner} ended without a test that failed, but not well.`] };
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
