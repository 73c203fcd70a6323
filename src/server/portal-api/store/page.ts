import type { Pool } from 'pg';
import type { Values } from '#server/portal-api/store/values.ts';

export interface PageQuery {
  limit?: number | undefined;
  order?: 'asc' | 'desc' | undefined;
  after?: string | undefined;
  before?: string | undefined;
}

interface PageOptions {
  /** The table that is paged by its id. */
  table: string;
  /** SQL conditions on `listed`, all of which hold. */
  where: string[];
  values: Values;
  query: PageQuery;
  /** Common table expressions that make `rendered (id, item)` of the rows in `page`. */
  render: string;
}

/**
 * Reads one page in one statement.
 * @returns the JSON of the contract's list envelope
 */
export async function selectPage(pool: Pool, options: PageOptions): Promise<string> {
  const { table, where, values, query, render } = options;
  const { limit = 20, order = 'asc', after, before } = query;
  const anchor = after ?? before;
  const forwards = after !== undefined || before === undefined;
  const ascending = (order === 'asc') === forwards;
  const direction = ascending ? 'asc' : 'desc';
  const size = values.add(limit);
  const from = `from ${table} as listed where ${where.join(' and ')}`;
  const at = anchor === undefined ? null : values.add(anchor);

  const { rows } = await pool.query<{ items: string; further: boolean; behind: boolean }>(
    `with walked as materialized (
       select listed.* ${from} ${at ? `and listed.id ${ascending ? '>' : '<'} ${at}` : ''}
       order by listed.id ${direction} limit ${size}::int + 1
     ),
     page as materialized (select * from walked order by id ${direction} limit ${size}::int),
     ${render}
     select coalesce(string_agg(item::text, ',' order by id ${order}), '') as items,
       (select count(*) > ${size}::int from walked) as further,
       ${at ? `exists (select ${from} and listed.id ${ascending ? '<=' : '>='} ${at})` : 'false'} as behind
     from rendered`,
    values.all,
  );
  const { items = '', further = false, behind = false } = rows[0] ?? {};
  const [has_more_before, has_more_after] = forwards ? [behind, further] : [further, behind];
  return `{"object":"list","items":[${items}],"pagination":${JSON.stringify({ has_more_before, has_more_after })}}`;
}
