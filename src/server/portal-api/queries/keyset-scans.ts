import sql, { empty, join, type Sql } from 'sql-template-tag';
import type { ProfileStatus } from '#contract/profile-status.ts';
import { andInRange, orderAndLimit, type KeysetRange } from '#server/db/keyset-page.ts';

/** A keyset scan of a portal's profiles: the rows of a range, in order. */
export type KeysetScan = (range: KeysetRange) => Sql;

/** What the scans of one statement share. */
export interface ScanContext {
  portalId: string;
  /** The status to filter by, or undefined for any. */
  status: ProfileStatus | undefined;
}

/** Some of a portal's profiles: those that have a group, or one of several emails. */
export interface Members {
  /** Their `profile_id`. */
  ids: KeysetScan;
  /** Whether a `profile_id` is one of them. */
  include: (id: Sql) => Sql;
}

/** Scans all profiles. */
export function allProfiles({ portalId, status }: ScanContext): KeysetScan {
  const id = sql`listed.id`;
  return (range) => sql`
    select listed.* from profiles as listed
    where listed.portal_id = ${portalId} ${andStatus(sql`listed`, status)} ${andInRange(id, range)}
    ${orderAndLimit(id, range)}`;
}

/** Scans the profiles of a scan that yields `profile_id`. */
export function profilesById(ids: KeysetScan, { portalId }: ScanContext): KeysetScan {
  return (range) => sql`select listed.* from (${ids(range)}) as ids ${joinProfiles(portalId)}`;
}

/**
 * Makes PostgreSQL run a subquery once per row, by its index. Otherwise the planner sometimes reads the whole table.
 */
export const optimizationFence = sql`offset 0`;

/** SQL that joins each `ids.profile_id` with its row of profiles, `listed`. */
export function joinProfiles(portalId: string): Sql {
  return sql`cross join lateral (
    select * from profiles where portal_id = ${portalId} and id = ids.profile_id ${optimizationFence}
  ) as listed`;
}

/** The profile that has the group as its personal group, if any. */
export function personalGroupOwner({ portalId, status }: ScanContext, personalGroupId: string): Members {
  const owns = sql`listed.portal_id = ${portalId} and listed.personal_group_id = ${personalGroupId}`;
  const id = sql`listed.id`;
  return {
    ids: (range) => sql`
      select listed.id as profile_id from profiles as listed
      where ${owns} ${andStatus(sql`listed`, status)} ${andInRange(id, range)} ${orderAndLimit(id, range)}`,
    include: (profileId) => sql`${profileId} = (select listed.id from profiles as listed where ${owns})`,
  };
}

/**
 * The profiles with these emails.
 * @param within of which they are, or undefined for any profile
 */
export function emailOwners(
  { portalId, status }: ScanContext,
  emailKeys: string[],
  within: Members | undefined,
): Members {
  const id = sql`owners.id`;
  // By the index of emails, which has each once.
  const owners = sql`(
    select id, status from profiles
    where portal_id = ${portalId} and email_key = any (${emailKeys}::text[]) ${optimizationFence}
  ) as owners`;
  const isWithin = within ? sql`and ${within.include(id)}` : empty;
  return {
    ids: (range) => sql`
      select owners.id as profile_id from ${owners}
      where true ${isWithin} ${andStatus(sql`owners`, status)} ${andInRange(id, range)} ${orderAndLimit(id, range)}`,
    include: (profileId) => sql`${profileId} in (select owners.id from ${owners} where true ${isWithin})`,
  };
}

interface Group {
  id: string;
  sso_group_ids: string[];
}

/** The members of a group, assigned manually or through one of its SSO groups. */
export function groupMembers(context: ScanContext, group: Group): Members {
  return {
    ids: memberIds(context, group),
    include: (profileId) => {
      const holds = (table: Sql, key: Sql) => sql`exists (
        select from ${table} where portal_id = ${context.portalId} and profile_id = ${profileId} and ${key} ${optimizationFence})`;
      const byHand = holds(sql`memberships`, sql`group_id = ${group.id}`);
      if (group.sso_group_ids.length === 0) return byHand;
      const shared = sql`sso_group_id = any (${group.sso_group_ids}::text[])`;
      return sql`(${byHand} or ${holds(sql`profile_sso_groups`, shared)})`;
    },
  };
}

const statuses: ProfileStatus[] = ['active', 'invited'];

/**
 * For each source (manual or one SSO group) and status, an index has the members in order. Each of these runs is read
 * as far as needed, and all are merged.
 */
function memberIds({ portalId, status }: ScanContext, { id, sso_group_ids }: Group): KeysetScan {
  const holdings = [
    sql`memberships where portal_id = ${portalId} and group_id = ${id}`,
    ...sso_group_ids.map(
      (ssoId) => sql`profile_sso_groups where portal_id = ${portalId} and sso_group_id = ${ssoId}`,
    ),
  ];
  const runs = (status ? [status] : statuses).flatMap((one) =>
    holdings.map((holding) => sql`${holding} and status = ${one}`),
  );
  const profileId = sql`profile_id`;
  return (range) => {
    const end = sql`${andInRange(profileId, range)} ${orderAndLimit(profileId, range)}`;
    const selects = runs.map((run) => sql`(select profile_id from ${run} ${end})`);
    return sql`
      select distinct profile_id from (${join(selects, ' union all ')}) as run ${orderAndLimit(profileId, range)}`;
  };
}

/** SQL that extends a condition by the status filter. */
export function andStatus(row: Sql, status: ProfileStatus | undefined): Sql {
  return status ? sql`and ${row}.status = ${status}` : empty;
}
