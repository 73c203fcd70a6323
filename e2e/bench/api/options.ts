import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pace } from '#e2e/bench/api/measure/measure.ts';

export interface Options {
  /** Numbers of profiles, ascending. */
  sizes: number[];
  /** Absolute path of a file for all numbers. */
  json: string | undefined;
  /** Absolute path of a directory where the filled databases stay for the next run. */
  keep: string | undefined;
  /** How many profiles the embedded database gets; undefined to leave it out. */
  pglite: number | undefined;
  pace: Pace;
}

/** How many profiles the embedded database is measured with, where PostgreSQL is too. */
const embeddedSize = 100_000;

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10000,100000,1000000' },
      json: { type: 'string' },
      keep: { type: 'string' },
      pglite: { type: 'boolean', default: true },
      rounds: { type: 'string', default: '5' },
    },
    allowNegative: true,
  });
  const sizes = values.sizes.split(',').map(Number);
  const rounds = Number(values.rounds);
  if (![...sizes, rounds].every((number) => Number.isInteger(number) && number > 0)) {
    throw new Error(
      'Usage: npm run bench:api -- [--sizes 10000,100000] [--rounds 5] [--no-pglite] [--keep directory] [--json file]',
    );
  }
  return {
    sizes: sizes.toSorted((a, b) => a - b),
    json: values.json && resolve(values.json),
    keep: values.keep && resolve(values.keep),
    pglite: values.pglite && sizes.includes(embeddedSize) ? embeddedSize : undefined,
    pace: { rounds, latencySeconds: 0.2, rateSeconds: 0.1 },
  };
}
