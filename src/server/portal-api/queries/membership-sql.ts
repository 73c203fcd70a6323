import type { Pool } from 'pg';
import sql, { type Sql } from 'sql-template-tag';

/**
 * Locks the active groups of a change in the order of their IDs, so that none is archived before the change is done. Then
 * locks the profile, as an import does before it touches memberships, which prevents deadlocks. Each step counts the rows of
 * the one before, which makes PostgreSQL run them in this order.
 */
const wanted = (portalId: string, profileId: string, groupIds: string[]) => sql`wanted as materialized (
  select id from groups where portal_id = ${portalId} and id = any (${groupIds}) and status = 'active' order by id for share
), changed as materialized (
  select from profiles
  where portal_id = ${portalId} and id = ${profileId} and (select count(*) from wanted) >= 0 for no key update
), complete as materialized (
  select count(*) = ${groupIds.length} and (select count(*) from changed) = 1 as complete,
    case when (select count(*) from changed) = 0 then 'consumer.profile' else 'consumer.group' end as entity
  from wanted
)`;

/** The entity of a 404. */
type Missing = 'consumer.profile' | 'consumer.group';

/**
 * Adds a profile to groups: to all of them or to none.
 * @param groupIds without duplicates
 * @returns what was not found, if so: the profile, or one of them as an active group of the portal
 */
export function insertMemberships(
  pool: Pool,
  portalId: string,
  profileId: string,
  groupIds: string[],
): Promise<Missing | undefined> {
  return runChange(
    pool,
    sql`with ${wanted(portalId, profileId, groupIds)}, inserted as (
      insert into memberships (portal_id, profile_id, group_id)
      select ${portalId}, ${profileId}, wanted.id from wanted, complete where complete.complete order by wanted.id
      on conflict do nothing
    )
    select complete, entity from complete`,
  );
}

/** Removes memberships, like {@link insertMemberships}. */
export function deleteMemberships(
  pool: Pool,
  portalId: string,
  profileId: string,
  groupIds: string[],
): Promise<Missing | undefined> {
  return runChange(
    pool,
    sql`with ${wanted(portalId, profileId, groupIds)}, doomed as (
      select group_id from memberships, complete
      where portal_id = ${portalId} and profile_id = ${profileId} and group_id in (select id from wanted)
        and complete.complete
      order by group_id for update of memberships
    ), deleted as (
      delete from memberships using doomed
      where portal_id = ${portalId} and profile_id = ${profileId} and memberships.group_id = doomed.group_id
    )
    select complete, entity from complete`,
  );
}

async function runChange(pool: Pool, statement: Sql): Promise<Missing | undefined> {
  const { rows } = await pool.query<{ complete: boolean; entity: Missing }>(statement);
  const [row] = rows;
  if (!row) throw new Error('An aggregate gave no row.');
  return row.complete ? undefined : row.entity;
}
