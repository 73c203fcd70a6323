import { parseArgs } from 'node:util';
import { findBrowser } from '#e2e/support/find-browser.ts';
import { reportTally } from '#e2e/support/report-tally.ts';
import { runPlaywright, runVitest, type Tally } from '#e2e/support/runners.ts';
import { buildIfStale } from '#server/cli/build-if-stale.js';

/** `npm test`: everything, or with `--only unit` or `--only e2e` one half, of the files whose path contains one of the words behind. */
async function main(reports: string): Promise<Tally> {
  const { values, positionals: words } = parseArgs({
    options: { only: { type: 'string' } },
    allowPositionals: true,
  });
  const { only } = values;
  if (only ? !['unit', 'e2e'].includes(only) : words.length > 0) {
    throw new Error('Usage: npm test [-- --only unit|e2e [part of a path …]]');
  }

  await buildIfStale();
  const browser = only === 'unit' ? undefined : await findBrowser();
  const tallies: Tally[] = [];
  if (only !== 'e2e') tallies.push(await runVitest(words, reports));
  if (only !== 'unit') tallies.push(await runPlaywright(words, reports, browser));
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }));
}

await reportTally(main);
