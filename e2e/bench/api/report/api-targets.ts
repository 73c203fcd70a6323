import type { Measured, Phase } from '#e2e/bench/api/measure/measured.ts';
import { firstPage, lastPage, middlePage, nameIn } from '#e2e/bench/api/operations/operation.ts';
import { Results } from '#e2e/bench/api/report/results.ts';
import { checkTarget, type TargetResult } from '#e2e/bench/shared/check-target.ts';

/** The names of the targets that are compared. */
interface Roles {
  smallest: string;
  largest: string;
  /** The baseline that stringifies a page of plain ASCII. */
  baseline: string;
  /** The embedded database, and PostgreSQL with the same number of profiles. */
  embedded: { pglite: string; postgres: string } | undefined;
}

const times = (value: number) => `${value.toFixed(2)} x`;
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

/** Compares the measurements with the product's performance targets. */
export function checkTargets(
  measured: Measured[],
  { smallest, largest, baseline, embedded }: Roles,
): TargetResult[] {
  const results = new Results(measured);
  return [
    ...(smallest === largest ? [] : growthTargets(results, smallest, largest)),
    ...largestTargets(results, largest, 'fresh'),
    ...largestTargets(results, largest, 'after writes'),
    ...rateTargets(results, largest, baseline),
    ...(embedded ? embeddedTargets(results, embedded) : []),
  ];
}

function growthTargets(results: Results, smallest: string, largest: string): TargetResult[] {
  const some = results.of(largest, 'fresh', 'page', 'get');
  return (['p99', 'median'] as const).map((number) =>
    checkTarget(
      `pages and get, ${number} at ${largest} within 1.3 x of ${smallest}`,
      results.ratios(some, smallest, 1.3, number),
      times,
    ),
  );
}

function largestTargets(results: Results, largest: string, phase: Phase): TargetResult[] {
  const first = results.one(largest, firstPage, phase);
  const last = results.one(largest, lastPage, phase);
  if (!first || !last) return [];
  const filters = results.of(largest, phase, 'filter');
  const searches = results.of(largest, phase, 'search');
  const where = `${largest}, ${phase}`;
  return [
    checkTarget(
      `deepest page within 1.2 x of the first (${where})`,
      (['p99', 'median'] as const).map((name) => ({ name, value: last[name] / first[name], limit: 1.2 })),
      times,
    ),
    checkTarget(
      `filters, p99 within 3 x of the first page (${where})`,
      filters.map(({ operation, p99 }) => ({ name: operation, value: p99 / first.p99, limit: 3 })),
      times,
    ),
    checkTarget(
      `searches, p99 within 30 ms (${where})`,
      searches.map(({ operation, p99 }) => ({ name: operation, value: p99, limit: 30 })),
      milliseconds,
    ),
  ];
}

/** Compares requests per second: of the encodings, and of the product and a baseline in the same encoding. */
function rateTargets(results: Results, largest: string, baseline: string): TargetResult[] {
  const inIdentity = (operation: string) => nameIn('identity', operation);
  const compare = (name: string, limit: number, operation: string, target: string, other: string) => {
    const measured = results.one(largest, operation);
    const against = results.one(target, other);
    if (!measured || !against) return [];
    const ratio = measured.rate / against.rate;
    const numbers = `${Math.round(measured.rate)} to ${Math.round(against.rate)}, ${times(ratio)}`;
    return [{ target: `${name}, at least ${times(limit)} (${largest})`, met: ratio >= limit, numbers }];
  };
  return [
    ...compare('the same page, brotli to identity', 0.9, firstPage, largest, inIdentity(firstPage)),
    ...compare('pages that differ, brotli to identity', 0.85, middlePage, largest, inIdentity(middlePage)),
    ...compare(`the same page to "${baseline}"`, 1, firstPage, baseline, firstPage),
    ...compare(
      `pages that differ to "${baseline}", identity`,
      0.8,
      inIdentity(middlePage),
      baseline,
      inIdentity(firstPage),
    ),
  ];
}

function embeddedTargets(
  results: Results,
  { pglite, postgres }: NonNullable<Roles['embedded']>,
): TargetResult[] {
  const checks = results.ratios(results.of(pglite, 'fresh'), postgres, 4, 'median');
  return [checkTarget(`${pglite}, median within 4 x of PostgreSQL`, checks, times)];
}
