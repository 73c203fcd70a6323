import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { PreparedDatabase } from '#e2e/bench/api/databases/prepare-databases.ts';
import type { Measured } from '#e2e/bench/api/measure/measured.ts';
import type { Options } from '#e2e/bench/api/options.ts';
import { tableLines } from '#e2e/bench/api/report/table.ts';
import { targetLines, type TargetResult } from '#e2e/bench/shared/check-target.ts';

export function printReport(measured: Measured[], targets: TargetResult[]): void {
  console.log(['', ...tableLines(measured), '', ...targetLines(targets)].join('\n'));
}

/** Writes all numbers to the file that the options name, if any. */
export async function writeNumbers(
  { json, pace }: Options,
  databases: PreparedDatabase[],
  measured: Measured[],
  targets: TargetResult[],
): Promise<void> {
  if (!json) return;
  const described = databases.map(({ name, profiles, fillSeconds, sizes, matches }) => {
    return { name, profiles, fillSeconds, sizes, matches };
  });
  const machine = { node: process.version, cpus: cpus().map(({ model }) => model) };
  const all = { at: new Date(), machine, pace, databases: described, measured, targets };
  await writeFile(json, JSON.stringify(all, null, 2));
}
