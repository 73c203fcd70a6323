import type { Measured, Phase } from '#e2e/bench/api/measure/measured.ts';
import { type Check, type Verdict, verdictOf } from '#e2e/bench/api/report/verdict.ts';
import { firstPage, lastPage } from '#e2e/bench/api/operations/operation.ts';

/** The names of the targets that are compared. */
export interface Roles {
  smallest: string;
  largest: string;
  /** The yardstick that stringifies a page of plain ASCII. */
  yardstick: string;
  /** The embedded database, and PostgreSQL with as many profiles. */
  embedded: { pglite: string; postgres: string } | undefined;
}

const times = (value: number) => `${value.toFixed(2)} x`;
const milliseconds = (value: number) => `${value.toFixed(1)} ms`;

/** Holds what was measured against what the product sets itself. */
export function judge(measured: Measured[], { smallest, largest, yardstick, embedded }: Roles): Verdict[] {
  const of = (target: string, phase: Phase = 'fresh') =>
    measured.filter((one) => one.target === target && one.phase === phase);
  const one = (target: string, operation: string, phase: Phase = 'fresh') =>
    of(target, phase).find((some) => some.operation === operation);
  const compare = (some: Measured[], other: string, limit: number, value: (one: Measured) => number) =>
    some.flatMap((measured): Check[] => {
      const against = one(other, measured.operation);
      return against ? [{ name: measured.operation, value: value(measured) / value(against), limit }] : [];
    });
  const byTail = ({ p99 }: Measured) => p99;
  const byMedian = ({ median }: Measured) => median;
  const ofKinds = (some: Measured[], ...kinds: string[]) => some.filter(({ kind }) => kinds.includes(kind));

  const paged = ofKinds(of(largest), 'page', 'get');
  const verdicts =
    smallest === largest
      ? []
      : [
          verdictOf(
            `pages and get, p99 at ${largest} within 1.3 x of ${smallest}`,
            compare(paged, smallest, 1.3, byTail),
            times,
          ),
          verdictOf(
            `pages and get, median at ${largest} within 1.3 x of ${smallest}`,
            compare(paged, smallest, 1.3, byMedian),
            times,
          ),
        ];
  for (const phase of ['fresh', 'after writes'] as const) {
    const first = one(largest, firstPage, phase);
    const last = one(largest, lastPage, phase);
    if (!first || !last) continue;
    const where = `${largest}, ${phase}`;
    const filters = ofKinds(of(largest, phase), 'filter');
    const searches = ofKinds(of(largest, phase), 'search');
    verdicts.push(
      verdictOf(
        `deepest page within 1.2 x of the first (${where})`,
        [
          { name: 'p99', value: last.p99 / first.p99, limit: 1.2 },
          { name: 'median', value: last.median / first.median, limit: 1.2 },
        ],
        times,
      ),
      verdictOf(
        `filters, p99 within 3 x of the first page (${where})`,
        filters.map(({ operation, p99 }) => ({ name: operation, value: p99 / first.p99, limit: 3 })),
        times,
      ),
      verdictOf(
        `searches, p99 within 30 ms (${where})`,
        searches.map(({ operation, p99 }) => ({ name: operation, value: p99, limit: 30 })),
        milliseconds,
      ),
    );
  }
  const fast = one(largest, firstPage)?.rate;
  const ascii = one(yardstick, firstPage)?.rate ?? Number.NaN;
  if (fast)
    verdicts.push({
      target: `first page, requests a second at least ${yardstick}'s (${largest})`,
      met: fast >= ascii,
      numbers: `${Math.round(fast)} to ${Math.round(ascii)}, ${times(fast / ascii)}`,
    });
  if (embedded) {
    const { pglite, postgres } = embedded;
    verdicts.push(
      verdictOf(
        `${pglite}, median within 4 x of PostgreSQL`,
        compare(of(pglite), postgres, 4, byMedian),
        times,
      ),
    );
  }
  return verdicts;
}
