import type { LoadGenerator } from '#e2e/bench/api/load/load-generator.ts';
import type { LoadResult, LoadRun } from '#e2e/bench/api/load/load-run.ts';
import { type Measured, type Phase, pooled } from '#e2e/bench/api/measure/measured.ts';
import { firstPage, type Operation, type OperationKind } from '#e2e/bench/api/operations/operation.ts';
import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import { assign, unassign } from '#e2e/bench/api/operations/other-operations.ts';

export interface Target {
  name: string;
  url: string;
  operations: Operation[];
}

export interface Pace {
  rounds: number;
  /** For each operation, server and round: with two connections, and with sixteen. */
  latencySeconds: number;
  rateSeconds: number;
}

type LoadLimits = Pick<LoadRun, 'connections' | 'seconds' | 'atLeast' | 'maxSeconds'>;
/** Few connections measure the latency, many the throughput. */
type Kind = 'few' | 'many';

interface Cell {
  target: Target;
  operation: Operation;
  few: LoadResult[];
  many: LoadResult[];
  /** How many of the operation's requests have been sent. */
  sent: number;
  /** The range of requests that was sent last. */
  latest: Partial<Record<Kind, { first: number; count: number }>>;
}

/** Operations that targets compare most closely are measured for longer. */
const emphasis: Partial<Record<OperationKind, number>> = { page: 2, get: 2 };
const emphasisOf = ({ name, kind }: Operation) => (name.startsWith(firstPage) ? 4 : (emphasis[kind] ?? 1));

/**
 * Measures every operation of every target. In each round, an operation runs on all targets before the next operation,
 * so that a busy moment of the machine affects all targets equally.
 */
export async function measure(
  load: LoadGenerator,
  targets: Target[],
  phase: Phase,
  { rounds, latencySeconds, rateSeconds }: Pace,
): Promise<Measured[]> {
  const cells = cellsOf(targets);
  const warmUp = { connections: 16, seconds: 0.1, atLeast: 16, maxSeconds: 0.3 };
  for (const cell of cells) await send(load, cells, cell, 'many', warmUp);
  for (let round = 1; round <= rounds; round++) {
    logProgress(`  round ${round} of ${rounds}`);
    for (const cell of cells) {
      const factor = emphasisOf(cell.operation);
      const few = { connections: 2, seconds: latencySeconds * factor, atLeast: 30, maxSeconds: 0.5 * factor };
      const many = { connections: 16, seconds: rateSeconds * factor, atLeast: 32, maxSeconds: 0.3 * factor };
      cell.few.push(await send(load, cells, cell, 'few', few));
      cell.many.push(await send(load, cells, cell, 'many', many));
    }
  }
  return cells.map(({ target, operation, few, many }) =>
    pooled({ phase, target: target.name, kind: operation.kind, operation: operation.name }, few, many),
  );
}

function cellsOf(targets: Target[]): Cell[] {
  const names = new Set(targets.flatMap(({ operations }) => operations.map(({ name }) => name)));
  return [...names].flatMap((name) =>
    targets.flatMap((target) => {
      const operation = target.operations.find((one) => one.name === name);
      return operation ? [{ target, operation, few: [], many: [], sent: 0, latest: {} }] : [];
    }),
  );
}

/** Unassign repeats exactly the range that assign has just sent, so that each of its requests is a real write. */
async function send(
  load: LoadGenerator,
  cells: Cell[],
  cell: Cell,
  kind: Kind,
  limits: LoadLimits,
): Promise<LoadResult> {
  const { target, operation } = cell;
  const given =
    operation.name === unassign &&
    cells.find((one) => one.target === target && one.operation.name === assign)?.latest[kind];
  const { first, count } = given || { first: cell.sent, count: Infinity };
  const run = { ...limits, url: target.url, requests: operation.requests, first, atMost: count };
  const result = await load.run(run);
  const sent = result.latencies.length + result.failures;
  cell.latest[kind] = { first, count: sent };
  cell.sent += sent;
  return result;
}
