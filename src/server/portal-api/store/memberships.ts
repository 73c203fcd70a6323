import type { Pool } from 'pg';

/**
 * The groups of a change, if they are active, locked so that none is archived before the change is done. Everything is
 * locked in the order of its id, so that two changes never wait for each other. Values: portal, profile, groups, how many.
 */
const wanted = `wanted as (
  select id from groups where portal_id = $1 and id = any ($3) and status = 'active' order by id for share
), complete as (
  select count(*) = $4 as complete from wanted
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
  return change(
    pool,
    `with ${wanted}, inserted as (
       insert into memberships (portal_id, profile_id, group_id)
       select $1, $2, wanted.id from wanted, complete where complete.complete order by wanted.id
       on conflict do nothing
     )
     select complete from complete`,
    [portalId, profileId, groupIds, groupIds.length],
  );
}

/** Ends memberships, as {@link insertMemberships} makes them. */
export function deleteMemberships(
  pool: Pool,
  portalId: string,
  profileId: string,
  groupIds: string[],
): Promise<boolean> {
  return change(
    pool,
    `with ${wanted}, doomed as (
       select group_id from memberships, complete
       where portal_id = $1 and profile_id = $2 and group_id in (select id from wanted) and complete.complete
       order by group_id for update of memberships
     ), deleted as (
       delete from memberships using doomed
       where portal_id = $1 and profile_id = $2 and memberships.group_id = doomed.group_id
     )
     select complete from complete`,
    [portalId, profileId, groupIds, groupIds.length],
  );
}

async function change(pool: Pool, statement: string, values: unknown[]): Promise<boolean> {
  const { rows } = await pool.query<{ complete: boolean }>(statement, values);
  return rows[0]?.complete ?? false;
}
