import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import * as z from 'zod';

/** What a runner reports of its tests. */
export interface TestReport {
  passed: number;
  /** Each with its name and the start of its error. */
  failed: string[];
  /** Those that passed only on the second try. */
  retried: string[];
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Reads the report of Vitest. A file that could not be loaded counts as one failed test. */
export async function readVitestReport(path: string): Promise<TestReport> {
  const { testResults } = vitestReport.parse(await readJson(path));
  const tests = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    if (status === 'failed' && assertionResults.length === 0)
      return { name: file, status, errors: [message] };
    return assertionResults.map(({ fullName, status, failureMessages }) => ({
      name: `${file} › ${fullName}`,
      status,
      errors: failureMessages ?? [],
    }));
  });
  const passed = tests.filter(({ status }) => status === 'passed');
  return {
    passed: passed.length,
    failed: tests.filter(({ status }) => status === 'failed').map(describe),
    retried: passed.filter(({ errors }) => errors.length > 0).map(describe),
  };
}

const spec = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.enum(['skipped', 'expected', 'unexpected', 'flaky']),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().default('') })) })),
    }),
  ),
});

interface Suite {
  title: string;
  specs?: z.infer<typeof spec>[] | undefined;
  suites?: Suite[] | undefined;
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ title: z.string(), specs: z.array(spec).optional(), suites: z.array(suite).optional() }),
);

const playwrightReport = z.object({
  suites: z.array(suite),
  errors: z.array(z.object({ message: z.string().default('') })),
});

/** Reads the report of Playwright. An error outside of tests counts as a failed test. */
export async function readPlaywrightReport(path: string): Promise<TestReport> {
  const { suites, errors } = playwrightReport.parse(await readJson(path));
  const tests = suites.flatMap((one) => testsOf(one, []));
  const withStatus = (wanted: string) => tests.filter(({ status }) => status === wanted);
  return {
    passed: withStatus('expected').length + withStatus('flaky').length,
    failed: [...withStatus('unexpected').map(describe), ...errors.map(({ message }) => firstLines(message))],
    retried: withStatus('flaky').map(describe),
  };
}

interface ReportedTest {
  name: string;
  status: string;
  errors: string[];
}

function testsOf({ title, specs = [], suites = [] }: Suite, parents: string[]): ReportedTest[] {
  const path = [...parents, title];
  return [
    ...specs.flatMap(({ title: name, tests }) =>
      tests.map(({ status, results }) => ({
        name: [...path, name].join(' › '),
        status,
        errors: results.flatMap((result) => result.errors.map(({ message }) => message)),
      })),
    ),
    ...suites.flatMap((one) => testsOf(one, path)),
  ];
}

function describe({ name, errors }: ReportedTest): string {
  return `${name}\n${firstLines(errors[0] ?? '')}`;
}

const shownLines = 8;

/** The start of an error, indented and without colors. */
function firstLines(message: string): string {
  // oxlint-disable-next-line no-control-regex -- colors of the terminal
  const lines = message.replace(/\u001b\[\d+m/g, '').split('\n');
  return lines
    .slice(0, shownLines)
    .map((line) => `    ${line}`)
    .join('\n');
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
