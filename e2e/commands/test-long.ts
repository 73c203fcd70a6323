import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runVitest } from '#e2e/support/runners.ts';
import { buildIfStale } from '#server/commands/build-if-stale.ts';

/** `npm run test:long`: what takes minutes; words behind it only the files whose path contains one. */
const reports = await mkdtemp(join(tmpdir(), 'portal-profiles-tests-'));
try {
  await buildIfStale();
  const { passed, failed } = await runVitest(process.argv.slice(2), reports, 'vitest.long.config.ts');
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(reports, { recursive: true, force: true });
}
