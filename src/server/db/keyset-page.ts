import type { Pool } from 'pg';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';

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
  /** The id where it begins, or undefined for the end of the list. */
  at: string | undefined;
  /** Whether it begins with that very id. */
  inclusive: boolean;
  /** SQL for how many there are at most. */
  limit: Sql;
}

export function pageScan({ limit = 20, order = 'asc', after, before }: PageQuery): PageScan {
  const forwards = after !== undefined || before === undefined;
  const direction = (order === 'asc') === forwards ? 'asc' : 'desc';
  return { limit, order, direction, anchor: after ?? before, forwards };
}

/** The stretch of a page and one item more, which tells that there is any. */
export function keysetRangeOf({ direction, anchor, limit }: PageScan): KeysetRange {
  return { direction, at: anchor, inclusive: false, limit: sql`${limit}::int + 1` };
}

/** SQL that adds to a condition that `column` lies in a stretch. */
export function andInRange(column: Sql, { at, direction, inclusive }: KeysetRange): Sql {
  if (at === undefined) return empty;
  const operator = raw((direction === 'asc' ? '>' : '<') + (inclusive ? '=' : ''));
  return sql`and ${column} ${operator} ${at}`;
}

/** SQL that puts rows into the order of a stretch and ends with it. */
export function orderAndLimit(column: Sql, { direction, limit }: KeysetRange): Sql {
  return sql`order by ${column} ${raw(direction)} limit ${limit}`;
}

/** The stretch of what lies behind a page: one item tells that there is any. */
export function previousRange(range: KeysetRange): KeysetRange {
  return {
    ...range,
    direction: range.direction === 'asc' ? 'desc' : 'asc',
    inclusive: !range.inclusive,
    limit: sql`1`,
  };
}

/** SQL for whether a select of one row at most has one. In an EXISTS its order would not count, nor the index that has it. */
export function exists(select: Sql): Sql {
  return sql`(select true from (${select}) as one) is not null`;
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
  table: Sql;
  /** Conditions on `listed`, all of which hold; at least one. */
  where: Sql[];
  query: PageQuery;
  /** The JSON of `listed`. */
  item: Sql;
}

/**
 * Reads one page in one statement.
 * @returns the JSON of the contract's list envelope
 */
export async function selectPage(pool: Pool, options: PageOptions): Promise<string> {
  const { table, where, query, item } = options;
  const scan = pageScan(query);
  const range = keysetRangeOf(scan);
  const id = sql`listed.id`;
  const selectRange = (s: KeysetRange) =>
    sql`select * from ${table} as listed where ${join(where, ' and ')} ${andInRange(id, s)} ${orderAndLimit(id, s)}`;

  const { rows } = await pool.query<{ items: string[]; has_previous: boolean }>(sql`
    select coalesce(array_agg(${item}::text order by ${id} ${raw(scan.direction)}), '{}') as items,
      ${range.at === undefined ? sql`false` : exists(selectRange(previousRange(range)))} as has_previous
    from (${selectRange(range)}) as listed`);
  const { items = [], has_previous = false } = rows[0] ?? {};
  return pageJson(inPageOrder(items, scan), scan, {
    hasNext: items.length > scan.limit,
    hasPrevious: has_previous,
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
