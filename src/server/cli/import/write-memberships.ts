import type { PoolClient } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import type { ProfileRow } from '#server/db/profile-rows.ts';

/** The groups that the file lists for a profile, without default ones. */
interface ProfileGroups {
  profile: Pick<ProfileRow, 'id' | 'status' | 'manual_group_ids'>;
  /** In code unit order, each once. */
  groupIds: string[];
}

interface WrittenMemberships {
  assigned: number;
  unassigned: number;
}

/** Memberships: the profile, its status and the group at each index. */
interface Memberships {
  profileIds: string[];
  statuses: string[];
  groupIds: string[];
}

const insertMemberships = (portalId: string, { profileIds, statuses, groupIds }: Memberships): Sql => sql`
  insert into memberships (portal_id, profile_id, status, group_id)
  select ${portalId}, * from unnest(${profileIds}::text[], ${statuses}::text[], ${groupIds}::text[])`;

// A profile shows groups from SSO and default groups as such, even if they are also assigned manually. Exports omit
// them, so a row that does not list them must not remove them.
const deleteOtherMemberships = (
  portalId: string,
  ids: string[],
  { profileIds, groupIds }: Memberships,
): Sql => sql`
  delete from memberships using groups, profiles
  where memberships.portal_id = ${portalId} and memberships.profile_id = any(${ids})
    and groups.portal_id = ${portalId} and groups.id = memberships.group_id
    and groups.status = 'active' and not groups.is_default
    and profiles.portal_id = ${portalId} and profiles.id = memberships.profile_id
    and not profiles.sso_group_ids && groups.sso_group_ids
    and not exists (
      select from unnest(${profileIds}::text[], ${groupIds}::text[]) as listed (profile_id, group_id)
      where listed.profile_id = memberships.profile_id and listed.group_id = memberships.group_id)`;

/**
 * Inserts the memberships that the rows of new profiles already name, in the order
 * of the index, which stays small that way.
 * @param profileIds of profiles without memberships
 * @returns the number of memberships
 */
export async function insertMembershipsOfRows(
  client: PoolClient,
  portalId: string,
  profileIds: string[],
): Promise<number> {
  if (profileIds.length === 0) return 0;
  const { rowCount } = await client.query(sql`
    insert into memberships (portal_id, profile_id, status, group_id)
    select portal_id, id, status, group_id from profiles, unnest(manual_group_ids) as group_id
    where portal_id = ${portalId} and id = any(${profileIds}) order by id, group_id`);
  return rowCount ?? 0;
}

/**
 * Assigns the listed groups manually.
 * @param listings of profiles that are locked
 * @param replace whether to remove manually assigned groups that are not listed
 */
export async function writeMemberships(
  client: PoolClient,
  portalId: string,
  listings: ProfileGroups[],
  replace: boolean,
): Promise<WrittenMemberships> {
  if (listings.length === 0) return { assigned: 0, unassigned: 0 };
  const inserted = await client.query(insertMemberships(portalId, membershipsOf(listings.map(withoutHeld))));
  const profileIds = listings.map(({ profile }) => profile.id);
  const deleted = replace
    ? await client.query(deleteOtherMemberships(portalId, profileIds, membershipsOf(listings)))
    : undefined;
  return { assigned: inserted.rowCount ?? 0, unassigned: deleted?.rowCount ?? 0 };
}

function withoutHeld({ profile, groupIds }: ProfileGroups): ProfileGroups {
  const held = new Set(profile.manual_group_ids);
  return { profile, groupIds: groupIds.filter((id) => !held.has(id)) };
}

function membershipsOf(listings: ProfileGroups[]): Memberships {
  return {
    profileIds: listings.flatMap(({ profile, groupIds }) => groupIds.map(() => profile.id)),
    statuses: listings.flatMap(({ profile, groupIds }) => groupIds.map(() => profile.status)),
    groupIds: listings.flatMap(({ groupIds }) => groupIds),
  };
}
