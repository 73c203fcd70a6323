import { describe, expect, test } from 'vitest';
import { planTests, withoutBrowser } from '#e2e/support/plan-tests.ts';

const plan = (line: string, isCi = false) => planTests(line.split(' ').filter(Boolean), isCi);
const runs = (line: string, isCi = false) =>
  plan(line, isCi).browserRuns.map(
    ({ browser, tests, isRequired }) => `${browser}: ${tests}${isRequired ? '' : ', if found'}`,
  );

describe('which tests a command runs', () => {
  test('those that do not take long in Chromium, and those of the main job in the other browsers', () => {
    expect(plan('').hasSpecs).toBe(true);
    expect(runs('')).toEqual([
      'chromium: short',
      'firefox: main job, if found',
      'webkit: main job, if found',
    ]);
  });

  test('in CI, a browser that is missing is a failure', () => {
    expect(runs('', true)).toEqual(['chromium: short', 'firefox: main job', 'webkit: main job']);
  });

  test('one half', () => {
    expect(plan('--only unit folding')).toEqual({ hasSpecs: true, browserRuns: [], words: ['folding'] });
    expect(plan('--only e2e').hasSpecs).toBe(false);
    expect(runs('--only e2e')).toEqual(runs(''));
  });

  test('some files, in Chromium alone unless another browser is named', () => {
    expect(runs('--only e2e drawer')).toEqual(['chromium: all']);
    expect(plan('--browser webkit drawer paging')).toEqual({
      hasSpecs: false,
      browserRuns: [{ browser: 'webkit', tests: 'all', isRequired: true }],
      words: ['drawer', 'paging'],
    });
    expect(plan('--only e2e --browser firefox drawer')).toEqual(plan('--browser firefox drawer'));
  });

  test('everything in several browsers', () => {
    expect(runs('--browser chromium --browser firefox')).toEqual(['chromium: all', 'firefox: all']);
  });

  test.each(['drawer', '--only browser', '--browser safari', '--only unit --browser firefox', '--fast'])(
    'refuses "%s"',
    (line) => {
      expect(() => plan(line)).toThrow();
    },
  );
});

test('a missing browser is one line, and a failure only where it is required', () => {
  const [chromium, firefox] = plan('').browserRuns;
  const reason = 'no browser here. Type: apt-get install it';
  expect(chromium && withoutBrowser(chromium, reason)).toEqual({
    line: `FAILED: ${reason}`,
    isFailure: true,
  });
  expect(firefox && withoutBrowser(firefox, reason)).toEqual({
    line: `SKIPPED: ${reason}`,
    isFailure: false,
  });
});
