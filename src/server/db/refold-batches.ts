import type { PoolClient } from 'pg';
import sql, { empty, type Sql } from 'sql-template-tag';
import {
  actorSearchText,
  groupSearchText,
  profileSearchText,
  targetSearchText,
} from '#server/db/search-text.ts';

/** A batch takes about a tenth of a second, during which the embedded database serves no one. */
const batchSize = 250;

/** Folds some search texts again. Returns how many there were, 0 if none are left or others have locked them. */
export type RefoldBatch = (client: PoolClient) => Promise<number>;

/** @param portalId of the portal whose profiles to fold; all portals if undefined */
export const refoldProfiles =
  (portalId?: string): RefoldBatch =>
  async (client) => {
    const { rows } = await client.query<Key & Parameters<typeof profileSearchText>[0]>(sql`
      select * from profiles_to_refold ${portalId === undefined ? empty : sql`where portal_id = ${portalId}`}
      order by portal_id, id limit ${batchSize} for no key update skip locked`);
    const texts = rows.map(profileSearchText);
    // The triggers of profiles would update the search index for one profile after another.
    await updateSearchTexts(client, sql`profile_search`, sql`profile_id`, rows, texts);
    return updateSearchTexts(client, sql`profiles`, sql`id`, rows, texts);
  };

export const refoldGroups: RefoldBatch = async (client) => {
  // A portal is locked before its groups, as everywhere, which prevents deadlocks.
  await client.query(
    'select from portals where id in (select portal_id from groups_to_refold) order by id for no key update',
  );
  const { rows } = await client.query<Key & Parameters<typeof groupSearchText>[0]>(
    sql`select * from groups_to_refold order by portal_id, id limit ${batchSize}`,
  );
  return updateSearchTexts(client, sql`groups`, sql`id`, rows, rows.map(groupSearchText));
};

export const refoldAuditLog: RefoldBatch = async (client) => {
  const { rows } = await client.query<{ id: string; actor_name: string; actor_id: string }>(
    sql`select * from changes_to_refold order by id limit ${batchSize}`,
  );
  await client.query(sql`
    insert into refolded_changes
    select * from unnest(${rows.map(({ id }) => id)}::text[],
      ${rows.map((row) => actorSearchText(row.actor_name, row.actor_id))}::text[])
    on conflict do nothing`);
  await client.query(sql`
    update change_actors as actor set search_text = refolded.search_text
    from unnest(${rows.map((row) => row.actor_name)}::text[],
      ${rows.map((row) => actorSearchText(row.actor_name, row.actor_id))}::text[]) as refolded (name, search_text)
    where actor.name = refolded.name`);
  return rows.length;
};

/** Their search texts are new: the schema could not fold the names of earlier entries. */
export const foldAuditTargets: RefoldBatch = async (client) => {
  const { rows } = await client.query<{ id: string; name: string }>(sql`
    select * from change_targets_to_fold
    order by id, name limit ${batchSize} for no key update skip locked`);
  await client.query(sql`
    update change_targets as target set search_text = folded.search_text
    from unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ name }) => name)}::text[],
      ${rows.map(({ id, name }) => targetSearchText(name, id))}::text[]) as folded (id, name, search_text)
    where target.id = folded.id and target.name = folded.name`);
  return rows.length;
};

interface Key {
  portal_id: string;
  id: string;
}

async function updateSearchTexts(
  client: PoolClient,
  table: Sql,
  id: Sql,
  keys: Key[],
  texts: string[],
): Promise<number> {
  await client.query(sql`
    update ${table} as stale set search_text = refolded.search_text
    from unnest(${keys.map(({ portal_id }) => portal_id)}::text[], ${keys.map(({ id }) => id)}::text[],
      ${texts}::text[]) as refolded (portal_id, id, search_text)
    where stale.portal_id = refolded.portal_id and stale.${id} = refolded.id`);
  return keys.length;
}
