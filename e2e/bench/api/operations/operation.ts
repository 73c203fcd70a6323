import type { BenchRequest } from '#e2e/bench/api/load/load-run.ts';

/** The target that an operation is judged by. */
export type OperationKind = 'page' | 'filter' | 'search' | 'get' | 'write' | 'groups';

export interface Operation {
  kind: OperationKind;
  name: string;
  /** Different requests of equal cost, where possible. */
  requests: BenchRequest[];
}

/** The operation that all others are compared with. */
export const firstPage = 'first page';
export const lastPage = 'page at the end';
