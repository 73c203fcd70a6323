import type { PoolClient } from 'pg';
import sql from 'sql-template-tag';
import type { RowGroup } from '#text/people-table/resolve-groups.ts';
import { createId } from '#server/db/create-id.ts';
import { groupSearchText } from '#server/db/search-text.ts';

/**
 * Creates the groups that the file lists and the portal does not have.
 * @param made the IDs of groups created before, by name; those created now are added
 */
export async function createGroups(
  client: PoolClient,
  portalId: string,
  listed: RowGroup[],
  made: Map<string, string>,
): Promise<void> {
  const names = listed.flatMap((group) =>
    group.id === undefined && !made.has(group.name) ? group.name : [],
  );
  const groups = [...new Set(names)].map((name) => ({ id: createId('group'), name }));
  if (groups.length === 0) return;
  const ids = groups.map(({ id }) => id);
  const searchTexts = groups.map((group) =>
    groupSearchText({ ...group, description: null, sso_group_ids: [] }),
  );
  await client.query(sql`
    insert into groups (portal_id, id, name, search_text)
    select ${portalId}, *
    from unnest(${ids}::text[], ${groups.map(({ name }) => name)}::text[], ${searchTexts}::text[])`);
  for (const { id, name } of groups) made.set(name, id);
}
