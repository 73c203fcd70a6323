import type { Pool } from 'pg';
import sql, { empty, join, raw, type Sql } from 'sql-template-tag';

interface PageQuery {
  limit?: number | undefined;
  order?: 'asc' | 'desc' | undefined;
  after?: string | undefined;
  before?: string | undefined;
}

type Order = 'asc' | 'desc';

/** How a page is scanned: from an ID, or from the end of the list in which the scan starts. */
export interface PageScan {
  limit: number;
  /** The order of the page's items. */
  order: Order;
  /** The order in which the scan reads the items. */
  direction: Order;
  anchor: string | undefined;
  forwards: boolean;
}

/** A range of IDs, in one direction. */
export interface KeysetRange {
  direction: Order;
  /** The ID at which it starts, or undefined for the end of the list. */
  at: string | undefined;
  /** Whether it includes that ID. */
  inclusive: boolean;
  /** SQL for the maximum number of rows. */
  limit: Sql;
}

export function pageScan({ limit = 20, order = 'asc', after, before }: PageQuery): PageScan {
  const forwards = after !== undefined || before === undefined;
  const direction = (order === 'asc') === forwards ? 'asc' : 'desc';
  return { limit, order, direction, anchor: after ?? before, forwards };
}

/**
 * The range of a page plus one more item, which shows whether another page follows. The limit is no parameter: a plan
 * that is made for any limit expects a tenth of all rows.
 */
export function keysetRangeOf({ direction, anchor, limit }: PageScan): KeysetRange {
  return { direction, at: anchor, inclusive: false, limit: raw(`${limit + 1}`) };
}

/** SQL that extends a condition so that `column` is in a range. */
export function andInRange(column: Sql, { at, direction, inclusive }: KeysetRange): Sql {
  if (at === undefined) return empty;
  const operator = raw((direction === 'asc' ? '>' : '<') + (inclusive ? '=' : ''));
  return sql`and ${column} ${operator} ${at}`;
}

/** SQL for the order and the limit of a range. */
export function orderAndLimit(column: Sql, { direction, limit }: KeysetRange): Sql {
  return sql`order by ${column} ${raw(direction)} limit ${limit}`;
}

/** The range before a page, limited to one item: enough to know whether a page precedes. */
export function previousRange(range: KeysetRange): KeysetRange {
  return {
    ...range,
    direction: range.direction === 'asc' ? 'desc' : 'asc',
    inclusive: !range.inclusive,
    limit: sql`1`,
  };
}

/**
 * SQL for whether a select of at most one row returns one. EXISTS would drop its ORDER BY, and with it the index scan.
 */
export function exists(select: Sql): Sql {
  return sql`(select true from (${select}) as one) is not null`;
}

/**
 * The JSON of the contract's list envelope.
 * @param items the JSON of each item, in pieces
 * @param more whether there are items after and before the page, in the direction of the scan
 * @returns the JSON in pieces
 */
export function pageJson(
  items: readonly (readonly string[])[],
  { forwards }: PageScan,
  more: { hasNext: boolean; hasPrevious: boolean },
): string[] {
  const [has_more_before, has_more_after] = forwards
    ? [more.hasPrevious, more.hasNext]
    : [more.hasNext, more.hasPrevious];
  const pieces = ['{"object":"list","items":['];
  for (const [index, item] of items.entries()) {
    if (index > 0) pieces.push(',');
    pieces.push(...item);
  }
  pieces.push(`],"pagination":${JSON.stringify({ has_more_before, has_more_after })}}`);
  return pieces;
}

interface PageOptions {
  /** The table that is paged by its id. */
  table: Sql;
  /** Conditions on `listed`, combined with AND; at least one. */
  where: Sql[];
  query: PageQuery;
  /** The JSON of `listed`. */
  item: Sql;
  /** An index to read in its order. */
  index?: PageIndex | undefined;
}

/** An index in which the IDs follow other columns. A page is read for each of their values, and ends early. */
export interface PageIndex {
  /** A from list with the values, to which conditions can refer. */
  keys: Sql;
  /**
   * The ID as the index has it: as an expression, so that the planner takes this index and not that of the ID alone.
   */
  id: Sql;
}

/**
 * Reads one page in one statement.
 * @returns the JSON of the contract's list envelope
 */
export async function selectPage(pool: Pool, options: PageOptions): Promise<string> {
  const { table, where, query, item, index } = options;
  const scan = pageScan(query);
  const range = keysetRangeOf(scan);
  const id = sql`listed.id`;
  const selectFrom = (key: Sql, s: KeysetRange) =>
    sql`select * from ${table} as listed where ${join(where, ' and ')} ${andInRange(key, s)} ${orderAndLimit(key, s)}`;
  const selectRange = (s: KeysetRange) =>
    index
      ? sql`select listed.* from ${index.keys} cross join lateral (${selectFrom(index.id, s)}) as listed ${orderAndLimit(id, s)}`
      : selectFrom(id, s);

  const { rows } = await pool.query<{ items: string[]; has_previous: boolean }>(sql`
    select coalesce(array_agg(${item}::text order by ${id} ${raw(scan.direction)}), '{}') as items,
      ${range.at === undefined ? sql`false` : exists(selectRange(previousRange(range)))} as has_previous
    from (${selectRange(range)}) as listed`);
  const { items = [], has_previous = false } = rows[0] ?? {};
  const page = inPageOrder(items, scan).map((json) => [json]);
  return pageJson(page, scan, { hasNext: items.length > scan.limit, hasPrevious: has_previous }).join('');
}

/**
 * Puts the items of a scan into the order of the page, without the extra one.
 * @param scanned the items in the order of the scan, plus one if there are more
 */
export function inPageOrder(scanned: readonly string[], { limit, order, direction }: PageScan): string[] {
  const page = scanned.slice(0, limit);
  return order === direction ? page : page.toReversed();
}
