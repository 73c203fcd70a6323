import type { PoolClient } from 'pg';
import sql, { type Sql } from 'sql-template-tag';
import type { RowGroup } from '#text/people-table/resolve-groups.ts';
import { createId } from '#server/db/create-id.ts';
import { groupSearchText } from '#server/db/search-text.ts';

/** The groups that the file lists for a profile. */
export interface ProfileGroups {
  profileId: string;
  groups: RowGroup[];
}

export interface WrittenMemberships {
  assigned: number;
  unassigned: number;
  /** The names of the groups that were created. */
  madeGroups: string[];
}

/** The memberships that the file lists: the profile and group at each index. */
interface Listed {
  profileIds: string[];
  groupIds: string[];
}

const insertMemberships = (portalId: string, { profileIds, groupIds }: Listed): Sql => sql`
  insert into memberships (portal_id, profile_id, group_id)
  select ${portalId}, * from unnest(${profileIds}::text[], ${groupIds}::text[])
  on conflict do nothing`;

// A profile shows groups from SSO and default groups as such, even if they are also assigned manually. Exports omit
// them, so a row that does not list them must not remove them.
const deleteOtherMemberships = (
  portalId: string,
  ids: string[],
  { profileIds, groupIds }: Listed,
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
 * Assigns the listed groups manually and creates missing ones. Default groups are not changed.
 * @param replace whether to remove manually assigned groups that are not listed
 */
export async function writeMemberships(
  client: PoolClient,
  portalId: string,
  profileGroups: ProfileGroups[],
  replace: boolean,
): Promise<WrittenMemberships> {
  const listed = profileGroups.flatMap(({ groups }) => groups);
  const madeGroups = [...new Set(listed.flatMap((group) => (group.id === undefined ? group.name : [])))];
  const made = new Map(madeGroups.map((name) => [name, createId('group')]));
  if (made.size > 0) {
    const searchTexts = [...made].map(([name, id]) =>
      groupSearchText({ id, name, description: null, sso_group_ids: [] }),
    );
    await client.query(sql`
      insert into groups (portal_id, id, name, search_text)
      select ${portalId}, *
      from unnest(${[...made.values()]}::text[], ${madeGroups}::text[], ${searchTexts}::text[])`);
  }

  const pairs = profileGroups.flatMap(({ profileId, groups }) =>
    groups.flatMap((group) => {
      if (group.id === undefined) return { profileId, groupId: made.get(group.name) ?? '' };
      return group.is_default ? [] : { profileId, groupId: group.id };
    }),
  );
  const memberships: Listed = {
    profileIds: pairs.map(({ profileId }) => profileId),
    groupIds: pairs.map(({ groupId }) => groupId),
  };
  const inserted = await client.query(insertMemberships(portalId, memberships));
  const profileIds = profileGroups.map(({ profileId }) => profileId);
  const deleted = replace
    ? await client.query(deleteOtherMemberships(portalId, profileIds, memberships))
    : undefined;
  return { assigned: inserted.rowCount ?? 0, unassigned: deleted?.rowCount ?? 0, madeGroups };
}
