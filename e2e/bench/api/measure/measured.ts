import type { LoadResult } from '#e2e/bench/api/load/load-run.ts';
import { percentile } from '#e2e/bench/shared/percentile.ts';
import type { OperationKind } from '#e2e/bench/api/operations/operation.ts';

export type Phase = 'fresh' | 'after writes';

/** The measurements of one operation on one server; times are in milliseconds. */
export interface Measured {
  phase: Phase;
  target: string;
  kind: OperationKind;
  operation: string;
  /** With two connections. */
  median: number;
  p99: number;
  /** How many responses median and p99 are computed from. */
  answers: number;
  /** Requests per second with sixteen connections. */
  rate: number;
  failures: number;
}

/** Merges the results of all rounds. */
export function pooled(
  what: Pick<Measured, 'phase' | 'target' | 'kind' | 'operation'>,
  few: LoadResult[],
  many: LoadResult[],
): Measured {
  const latencies = Float64Array.from(few.flatMap((result) => [...result.latencies])).toSorted();
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    ...what,
    median: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    answers: latencies.length,
    rate: sum(many.map((result) => result.latencies.length)) / sum(many.map(({ seconds }) => seconds)),
    failures: sum([...few, ...many].map(({ failures }) => failures)),
  };
}
