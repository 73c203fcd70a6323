import { reportTally } from '#e2e/support/report-tally.ts';
import { runVitest } from '#e2e/support/runners.ts';
import { buildIfStale } from '#server/cli/build-if-stale.js';

/** `npm run test:long`: what takes minutes; words behind it only the files whose path contains one. */
await reportTally(async (reports) => {
  await buildIfStale();
  return runVitest(process.argv.slice(2), reports, 'vitest.long.config.ts');
});
