import type { PoolClient } from 'pg';
import sql from 'sql-template-tag';
import type { RowGroup } from '#text/people-table/resolve-groups.ts';
import { createId } from '#server/db/create-id.ts';
import { groupSearchText } from '#server/db/search-text.ts';

/**
 * Creates the groups that the file lists and the portal does not have.
 * @returns their IDs by name
 */
export async function createGroups(
  client: PoolClient,
  portalId: string,
  listed: RowGroup[],
): Promise<Map<string, string>> {
  const names = [...new Set(listed.flatMap((group) => (group.id === undefined ? group.name : [])))];
  const made = new Map(names.map((name) => [name, createId('group')]));
  if (made.size === 0) return made;
  const searchTexts = [...made].map(([name, id]) =>
    groupSearchText({ id, name, description: null, sso_group_ids: [] }),
  );
  await client.query(sql`
    insert into groups (portal_id, id, name, search_text)
    select ${portalId}, *
    from unnest(${[...made.values()]}::text[], ${names}::text[], ${searchTexts}::text[])`);
  return made;
}
