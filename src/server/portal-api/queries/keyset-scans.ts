import type { ProfileStatus } from '#contract/profile-status.ts';
import { andInRange, type KeysetRange } from '#server/db/keyset-page.ts';
import type { SqlValues } from '#server/db/sql-values.ts';

/** A way through a portal's profiles: SQL for what lies in a stretch of it, in order. */
export type KeysetScan = (range: KeysetRange) => string;

/** What the walks of one statement share. */
export interface ScanContext {
  values: SqlValues;
  /** SQL for the portal's id. */
  portal: string;
  /** The one status that counts, or undefined when every status does. */
  status: ProfileStatus | undefined;
}

/** The profiles that have a group. A statement uses one of the two, and takes on its values alone. */
export interface Members {
  /** Their `profile_id`. */
  ids: () => KeysetScan;
  /** SQL for whether a `profile_id` is one of them. */
  include: (id: string) => string;
}

/** Rows of profiles: everyone's. */
export function allProfiles(context: ScanContext): KeysetScan {
  const counts = andStatus(context, 'listed');
  return (range) =>
    `select listed.* from profiles as listed
     where listed.portal_id = ${context.portal} ${counts} ${andInRange('listed.id', range)} ${orderAndLimit('listed.id', range)}`;
}

/** Rows of profiles: those of a walk that gives `profile_id`. */
export function profilesById(ids: KeysetScan, { portal }: ScanContext): KeysetScan {
  return (range) => `select listed.* from (${ids(range)}) as met ${joinProfiles(portal)}`;
}

/** A subquery that ends with this is run as it stands, once for each row, by its index. Left to estimates, the planner at times reads the whole table instead. */
export const optimizationFence = 'offset 0';

/** SQL that adds to the ids in `met` their rows of profiles, `listed`. */
export function joinProfiles(portal: string): string {
  return `cross join lateral (
    select * from profiles where portal_id = ${portal} and id = met.profile_id ${optimizationFence}
  ) as listed`;
}

/** The one who has it as personal group, if anyone does. */
export function personalGroupOwner(context: ScanContext, personalGroupId: string): Members {
  const { values, portal } = context;
  const owns = () =>
    `listed.portal_id = ${portal} and listed.personal_group_id = ${values.add(personalGroupId)}`;
  return {
    ids: () => {
      const counts = `${owns()} ${andStatus(context, 'listed')}`;
      return (range) =>
        `select listed.id as profile_id from profiles as listed
         where ${counts} ${andInRange('listed.id', range)} ${orderAndLimit('listed.id', range)}`;
    },
    include: (id) => `${id} = (select listed.id from profiles as listed where ${owns()})`,
  };
}

interface Group {
  id: string;
  sso_group_ids: string[];
}

/** The members of a group of the portal, by hand or by one of its SSO groups. */
export function groupMembers(context: ScanContext, group: Group): Members {
  const { values, portal } = context;
  return {
    ids: () => memberIds(context, group),
    include: (profileId) => {
      const holds = (table: string, key: string) =>
        `exists (select from ${table} where portal_id = ${portal} and profile_id = ${profileId} and ${key} ${optimizationFence})`;
      const byHand = holds('memberships', `group_id = ${values.add(group.id)}`);
      if (group.sso_group_ids.length === 0) return byHand;
      const shared = `sso_group_id = any (${values.add(group.sso_group_ids)}::text[])`;
      return `(${byHand} or ${holds('profile_sso_groups', shared)})`;
    },
  };
}

const statuses: ProfileStatus[] = ['active', 'invited'];

/**
 * By hand or by one SSO group, and by status, members lie in order in an index; each of these runs is read as far as needed,
 * and all are merged.
 */
function memberIds({ values, portal, status }: ScanContext, { id, sso_group_ids }: Group): KeysetScan {
  const holdings = [
    `memberships where portal_id = ${portal} and group_id = ${values.add(id)}`,
    ...sso_group_ids.map(
      (ssoId) => `profile_sso_groups where portal_id = ${portal} and sso_group_id = ${values.add(ssoId)}`,
    ),
  ];
  const runs = (status ? [status] : statuses).flatMap((one) => {
    const ofStatus = `and status = ${values.add(one)}`;
    return holdings.map((holding) => `${holding} ${ofStatus}`);
  });
  return (range) => {
    const end = `${andInRange('profile_id', range)} ${orderAndLimit('profile_id', range)}`;
    const selects = runs.map((run) => `(select profile_id from ${run} ${end})`);
    return `select distinct profile_id from (${selects.join(' union all ')}) as run ${orderAndLimit('profile_id', range)}`;
  };
}

export function orderAndLimit(column: string, { direction, limit }: KeysetRange): string {
  return `order by ${column} ${direction} limit ${limit}`;
}

/** SQL that adds to a condition that a row counts by its status. */
export function andStatus({ values, status }: ScanContext, row: string): string {
  return status ? `and ${row}.status = ${values.add(status)}` : '';
}
