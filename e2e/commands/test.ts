import { planTests, type TestPlan } from '#e2e/support/plan-tests.ts';
import { browserTests, runTests, vitest } from '#e2e/support/run-tests.ts';

/**
 * `npm test`: the specs, the browser tests in Chromium, and those of the main job in Firefox and WebKit.
 * `--only unit|e2e` runs one half, and `--browser` the browser tests in the browsers it names.
 * Further arguments limit the run to files whose path contains one of them.
 */
const plan = readPlan();
if (plan) {
  const { hasSpecs, browserRuns, words } = plan;
  await runTests([
    ...(hasSpecs ? [vitest(words)] : []),
    ...browserRuns.map((run) => browserTests(run, words)),
  ]);
}

function readPlan(): TestPlan | undefined {
  try {
    return planTests(process.argv.slice(2), Boolean(process.env['CI']));
  } catch {
    console.error(
      'Usage: npm test [-- --only unit|e2e [part of a path …]]\n' +
        '       npm test -- --browser chromium|firefox|webkit [part of a path …]',
    );
    process.exitCode = 1;
    return undefined;
  }
}
