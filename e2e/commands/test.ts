import { parseArgs } from 'node:util';
import { playwright, runTests, vitest } from '#e2e/support/run-tests.ts';

/**
 * `npm test`: all tests, or one half with `--only unit` or `--only e2e`.
 * Further arguments limit the run to files whose path contains one of them.
 */
const { values, positionals: words } = parseArgs({
  options: { only: { type: 'string' } },
  allowPositionals: true,
});
const { only } = values;

if (only ? !['unit', 'e2e'].includes(only) : words.length > 0) {
  console.error('Usage: npm test [-- --only unit|e2e [part of a path …]]');
  process.exitCode = 1;
} else {
  await runTests([
    ...(only === 'e2e' ? [] : [vitest(words)]),
    ...(only === 'unit' ? [] : [playwright(words)]),
  ]);
}
