import type { Pool } from 'pg';
import sql, { type Sql } from 'sql-template-tag';

/**
 * The groups of a change, if they are active, locked so that none is archived before the change is done, and in the order of
 * their ids. Then the profile is locked, as an import does before it touches memberships: so that no two changes wait for
 * each other. That each step asks how many rows the one before has makes them run in turn.
 */
const wanted = (portalId: string, profileId: string, groupIds: string[]) => sql`wanted as materialized (
  select id from groups where portal_id = ${portalId} and id = any (${groupIds}) and status = 'active' order by id for share
), changed as materialized (
  select from profiles
  where portal_id = ${portalId} and id = ${profileId} and (select count(*) from wanted) >= 0 for no key update
), complete as materialized (
  select count(*) = ${groupIds.length} as complete from wanted where (select count(*) from changed) >= 0
)`;

/**
 * Makes a profile a member of groups, of all of them or of none.
 * @param groupIds each once
 * @returns false when one of them is no active group of the portal
 */
export function insertMemberships(
  pool: Pool,
  portalId: string,
  profileId: string,
  groupIds: string[],
): Promise<boolean> {
  return runChange(
    pool,
    sql`with ${wanted(portalId, profileId, groupIds)}, inserted as (
      insert into memberships (portal_id, profile_id, group_id)
      select ${portalId}, ${profileId}, wanted.id from wanted, complete where complete.complete order by wanted.id
      on conflict do nothing
    )
    select complete from complete`,
  );
}

/** Ends memberships, as {@link insertMemberships} makes them. */
export function deleteMemberships(
  pool: Pool,
  portalId: string,
  profileId: string,
  groupIds: string[],
): Promise<boolean> {
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
    select complete from complete`,
  );
}

async function runChange(pool: Pool, statement: Sql): Promise<boolean> {
  const { rows } = await pool.query<{ complete: boolean }>(statement);
  return rows[0]?.complete ?? false;
}
