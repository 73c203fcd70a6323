import type { PoolClient } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
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

type RefoldPortalBatch = (client: PoolClient, portalId: string) => Promise<number>;

/** A batch of one portal after another: a statement about rows of several could concern several machines. */
const inFirstPortal =
  (view: Sql, refold: RefoldPortalBatch): RefoldBatch =>
  async (client) => {
    const { rows } = await client.query<{ portal_id: string }>(
      sql`select portal_id from ${view} order by portal_id limit 1`,
    );
    return rows[0] ? refold(client, rows[0].portal_id) : 0;
  };

export const refoldProfilesOf: RefoldPortalBatch = async (client, portalId) => {
  const { rows } = await client.query<Id & Parameters<typeof profileSearchText>[0]>(sql`
    select * from profiles_to_refold where portal_id = ${portalId}
    order by portal_id, id limit ${batchSize} for no key update skip locked`);
  const texts = rows.map(profileSearchText);
  // The triggers of profiles would update the search index for one profile after another.
  await updateSearchTexts(client, sql`profile_search`, sql`profile_id`, portalId, rows, texts);
  return updateSearchTexts(client, sql`profiles`, sql`id`, portalId, rows, texts);
};

export const refoldProfiles = inFirstPortal(sql`profiles_to_refold`, refoldProfilesOf);

export const refoldGroups = inFirstPortal(sql`groups_to_refold`, async (client, portalId) => {
  // A portal is locked before its groups, as everywhere, which prevents deadlocks.
  await client.query(sql`select from portals where id = ${portalId} for no key update`);
  const { rows } = await client.query<Id & Parameters<typeof groupSearchText>[0]>(
    sql`select * from groups_to_refold where portal_id = ${portalId} order by portal_id, id limit ${batchSize}`,
  );
  return updateSearchTexts(client, sql`groups`, sql`id`, portalId, rows, rows.map(groupSearchText));
});

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

interface Id {
  id: string;
}

async function updateSearchTexts(
  client: PoolClient,
  table: Sql,
  id: Sql,
  portalId: string,
  ids: Id[],
  texts: string[],
): Promise<number> {
  await client.query(sql`
    update ${table} as stale set search_text = refolded.search_text
    from unnest(${ids.map((one) => one.id)}::text[], ${texts}::text[]) as refolded (id, search_text)
    where stale.portal_id = ${portalId} and stale.${id} = refolded.id`);
  return ids.length;
}
