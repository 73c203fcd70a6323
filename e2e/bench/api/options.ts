import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pace } from '#e2e/bench/api/measure/measure.ts';

export interface Options {
  /** Numbers of profiles, ascending. */
  sizes: number[];
  /** Absolute path of a file for all numbers. */
  json: string | undefined;
  /** Absolute path of a directory that caches the filled databases for later runs. */
  keep: string | undefined;
  /** How many profiles the embedded database gets; undefined to skip it. */
  pglite: number | undefined;
  /** How many groups to assign and unassign before everything is measured again; 0 to skip the second measurement. */
  writes: number;
  /** Only operations whose name contains this; all if empty. */
  only: string;
  /** Absolute path of a directory for a CPU profile of each product. */
  cpuProf: string | undefined;
  pace: Pace;
}

/** How many profiles the embedded database has when PostgreSQL is measured too. */
const embeddedSize = 100_000;

const quick = { latencySeconds: 0.15, rateSeconds: 0.08 };
const thorough = { latencySeconds: 0.25, rateSeconds: 0.12 };

const usage = `Usage: npm run bench:api -- [options]
  --sizes 10000,100000  how many profiles, one database each
  --rounds 5            how often everything is measured
  --writes 10000        how many writes before the largest is measured again; 0 to leave that out
  --no-pglite           leave the embedded database out
  --only text           only operations whose name holds the text
  --keep directory      keep the filled databases there, and take them from there the next time
  --json file           write all numbers to a file
  --cpu-prof directory  write a CPU profile of each server there`;

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '10000,100000,1000000' },
      json: { type: 'string' },
      keep: { type: 'string' },
      pglite: { type: 'boolean', default: true },
      writes: { type: 'string', default: '10000' },
      only: { type: 'string', default: '' },
      'cpu-prof': { type: 'string' },
      rounds: { type: 'string', default: '5' },
    },
    allowNegative: true,
  });
  const sizes = values.sizes.split(',').map(Number);
  const rounds = Number(values.rounds);
  const writes = Number(values.writes);
  if (![...sizes, rounds, writes + 1].every((number) => Number.isInteger(number) && number > 0)) {
    throw new Error(usage);
  }
  return {
    sizes: sizes.toSorted((a, b) => a - b),
    json: values.json && resolve(values.json),
    keep: values.keep && resolve(values.keep),
    pglite: values.pglite && sizes.includes(embeddedSize) ? embeddedSize : undefined,
    writes,
    only: values.only,
    cpuProf: values['cpu-prof'] && resolve(values['cpu-prof']),
    pace: { rounds, ...(sizes.length === 1 ? quick : thorough) },
  };
}
