import type { PoolClient } from 'pg';
import { createId } from '#server/portal-api/db/create-id.ts';
import { groupSearchText } from '#server/portal-api/db/search-text.ts';

/** The groups a file lists for a profile, by name. */
export interface Listing {
  profileId: string;
  groups: string[];
}

export interface WrittenMemberships {
  assigned: number;
  unassigned: number;
  /** Names of the groups that were missing and were made. */
  madeGroups: string[];
}

// Of several groups with one name the oldest is meant. The lock keeps them from being archived before the batch is done.
const selectGroups = `
  select id, name, is_default from groups
  where portal_id = $1 and status = 'active' and name = any($2)
  order by id desc
  for share`;

const insertGroups = `
  insert into groups (portal_id, id, name, search_text)
  select $1, * from unnest($2::text[], $3::text[], $4::text[])`;

const insertMemberships = `
  insert into memberships (portal_id, profile_id, group_id)
  select $1, * from unnest($2::text[], $3::text[])
  on conflict do nothing`;

const deleteOtherMemberships = `
  delete from memberships using groups
  where memberships.portal_id = $1 and memberships.profile_id = any($4)
    and groups.portal_id = $1 and groups.id = memberships.group_id
    and groups.status = 'active' and not groups.is_default
    and not exists (
      select from unnest($2::text[], $3::text[]) as listed (profile_id, group_id)
      where listed.profile_id = memberships.profile_id and listed.group_id = memberships.group_id)`;

/**
 * Assigns the listed groups by hand, making those that are missing. Groups that everyone holds by default stay as they are.
 * @param replace whether the listed groups become the only ones assigned by hand
 */
export async function writeMemberships(
  client: PoolClient,
  portalId: string,
  listings: Listing[],
  replace: boolean,
): Promise<WrittenMemberships> {
  const names = [...new Set(listings.flatMap(({ groups }) => groups))];
  const found = await client.query<{ id: string; name: string; is_default: boolean }>(selectGroups, [
    portalId,
    names,
  ]);
  const groups = new Map(found.rows.map((group) => [group.name, group]));

  const madeGroups = names.filter((name) => !groups.has(name));
  const made = madeGroups.map((name) => ({ id: createId('group'), name, is_default: false }));
  for (const group of made) groups.set(group.name, group);
  if (made.length > 0) {
    await client.query(insertGroups, [
      portalId,
      made.map(({ id }) => id),
      madeGroups,
      made.map((group) => groupSearchText({ ...group, description: null, sso_group_ids: [] })),
    ]);
  }

  const pairs = listings.flatMap(({ profileId, groups: listed }) =>
    listed.flatMap((name) => {
      const group = groups.get(name);
      return group && !group.is_default ? [{ profileId, groupId: group.id }] : [];
    }),
  );
  const memberships = [
    portalId,
    pairs.map(({ profileId }) => profileId),
    pairs.map(({ groupId }) => groupId),
  ];
  const inserted = await client.query(insertMemberships, memberships);
  const profileIds = listings.map(({ profileId }) => profileId);
  const deleted = replace
    ? await client.query(deleteOtherMemberships, [...memberships, profileIds])
    : undefined;
  return { assigned: inserted.rowCount ?? 0, unassigned: deleted?.rowCount ?? 0, madeGroups };
}
