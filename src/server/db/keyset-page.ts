import type { Pool } from 'pg';
import type { SqlValues } from '#server/db/sql-values.ts';

export interface PageQuery {
  limit?: number | undefined;
  order?: 'asc' | 'desc' | undefined;
  after?: string | undefined;
  before?: string | undefined;
}

type Order = 'asc' | 'desc';

/** How a page is reached: from an id, or from the end of the list where the walk begins. */
export interface PageScan {
  limit: number;
  /** The order in which the page shows its items. */
  order: Order;
  /** The order in which the walk meets them. */
  direction: Order;
  anchor: string | undefined;
  forwards: boolean;
}

/** A run of ids in one direction. */
export interface KeysetRange {
  direction: Order;
  /** SQL for where it begins, or undefined for the end of the list. */
  at: string | undefined;
  /** Whether it begins with that very id. */
  inclusive: boolean;
  /** SQL for how many there are at most. */
  limit: string;
}

export function pageScan({ limit = 20, order = 'asc', after, before }: PageQuery): PageScan {
  const forwards = after !== undefined || before === undefined;
  const direction = (order === 'asc') === forwards ? 'asc' : 'desc';
  return { limit, order, direction, anchor: after ?? before, forwards };
}

/** The stretch of a page and one item more, which tells that there is any. */
export function keysetRangeOf({ direction, anchor, limit }: PageScan, values: SqlValues): KeysetRange {
  return {
    direction,
    at: anchor === undefined ? undefined : values.add(anchor),
    inclusive: false,
    limit: `${values.add(limit)}::int + 1`,
  };
}

/** SQL that adds to a condition that `column` lies in a stretch. */
export function andInRange(column: string, { at, direction, inclusive }: KeysetRange): string {
  if (at === undefined) return '';
  return `and ${column} ${direction === 'asc' ? '>' : '<'}${inclusive ? '=' : ''} ${at}`;
}

/** The stretch of what lies behind a page: one item tells that there is any. */
export function previousRange(range: KeysetRange): KeysetRange {
  return {
    ...range,
    direction: range.direction === 'asc' ? 'desc' : 'asc',
    inclusive: !range.inclusive,
    limit: '1',
  };
}

/** SQL for whether a select of one row at most has one. In an EXISTS its order would not count, nor the index that has it. */
export function exists(select: string): string {
  return `(select true from (${select}) as one) is not null`;
}

/**
 * The JSON of the contract's list envelope.
 * @param items JSON of each
 * @param more whether there is more where the walk went, and where it came from
 */
export function pageJson(
  items: readonly string[],
  { forwards }: PageScan,
  more: { hasNext: boolean; hasPrevious: boolean },
): string {
  const [has_more_before, has_more_after] = forwards
    ? [more.hasPrevious, more.hasNext]
    : [more.hasNext, more.hasPrevious];
  return `{"object":"list","items":[${items.join(',')}],"pagination":${JSON.stringify({ has_more_before, has_more_after })}}`;
}

interface PageOptions {
  /** The table that is paged by its id. */
  table: string;
  /** SQL conditions on `listed`, all of which hold. */
  where: string[];
  values: SqlValues;
  query: PageQuery;
  /** SQL for the JSON of `listed`. */
  item: string;
}

/**
 * Reads one page in one statement.
 * @returns the JSON of the contract's list envelope
 */
export async function selectPage(pool: Pool, options: PageOptions): Promise<string> {
  const { table, where, values, query, item } = options;
  const scan = pageScan(query);
  const range = keysetRangeOf(scan, values);
  const selectRange = (s: KeysetRange) =>
    `select * from ${table} as listed where ${where.join(' and ')} ${andInRange('listed.id', s)}
     order by listed.id ${s.direction} limit ${s.limit}`;

  const { rows } = await pool.query<{ items: string[]; behind: boolean }>(
    `select coalesce(array_agg(${item}::text order by listed.id ${scan.direction}), '{}') as items,
       ${range.at ? exists(selectRange(previousRange(range))) : 'false'} as behind
     from (${selectRange(range)}) as listed`,
    values.all,
  );
  const { items = [], behind: hasPrevious = false } = rows[0] ?? {};
  return pageJson(inPageOrder(items, scan), scan, {
    hasNext: items.length > scan.limit,
    hasPrevious: hasPrevious,
  });
}

/**
 * The items of a page in the order in which it shows them.
 * @param scanned the items in the order of the scan, with one more than fit when there is more
 */
export function inPageOrder(scanned: readonly string[], { limit, order, direction }: PageScan): string[] {
  const page = scanned.slice(0, limit);
  return order === direction ? page : page.toReversed();
}
