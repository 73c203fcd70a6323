import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tally } from '#e2e/support/runners.ts';

/**
 * Runs tests, closes with a line of how many passed and failed, and ends with the exit code they deserve.
 * @param run given a directory for reports, which is gone afterwards; what it throws is said in a sentence
 */
export async function reportTally(run: (reports: string) => Promise<Tally>): Promise<void> {
  const reports = await mkdtemp(join(tmpdir(), 'portal-profiles-tests-'));
  try {
    const { passed, failed } = await run(reports);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}
