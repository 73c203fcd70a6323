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
export const middlePage = 'page in the middle';
export const lastPage = 'page at the end';

/** Apart from brotli, which every operation accepts, as browsers do. */
const otherEncodings = ['gzip', 'identity'] as const;
type OtherEncoding = (typeof otherEncodings)[number];

/** The name of an operation that accepts only this encoding. */
export const nameIn = (encoding: OtherEncoding, operation: string) => `${operation}, ${encoding}`;

/** A read as browsers request it, followed by the same in each of the other encodings. */
export function inEveryEncoding(read: Operation): Operation[] {
  const others = otherEncodings.map((acceptEncoding) => ({
    kind: read.kind,
    name: nameIn(acceptEncoding, read.name),
    requests: read.requests.map(({ path }) => ({ path, acceptEncoding })),
  }));
  return [read, ...others];
}
