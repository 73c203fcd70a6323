import type { Pool } from 'pg';

export interface RelationSize {
  name: string;
  kind: 'table' | 'index';
  bytes: number;
}

/** The total size of each table and the size of each of its indexes, largest first. */
export async function relationSizes(pool: Pool): Promise<RelationSize[]> {
  const { rows } = await pool.query<{ name: string; kind: 'table' | 'index'; bytes: string }>(
    `select relname as name, case relkind when 'r' then 'table' else 'index' end as kind,
       case relkind when 'r' then pg_total_relation_size(oid) else pg_relation_size(oid) end as bytes
     from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')
     order by bytes desc, name`,
  );
  return rows.map(({ name, kind, bytes }) => ({ name, kind, bytes: Number(bytes) }));
}

/** One line for each table and index of at least a megabyte. */
export function sizeLines(sizes: RelationSize[]): string[] {
  return (['table', 'index'] as const).map((kind) => {
    const large = sizes.filter((size) => size.kind === kind && size.bytes >= 1e6);
    return `  ${kind}, MB: ${large.map(({ name, bytes }) => `${name} ${Math.round(bytes / 1e6)}`).join(', ')}`;
  });
}
