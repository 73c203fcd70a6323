import type { ProfileStatus } from '#contract/profile-status.ts';
import { andIn, type Stretch } from '#server/portal-api/store/page.ts';
import type { Values } from '#server/portal-api/store/values.ts';

/** A way through a portal's profiles: SQL for what lies in a stretch of it, in order. */
export type Walk = (stretch: Stretch) => string;

/** What the walks of one statement share. */
export interface WalkContext {
  values: Values;
  /** SQL for the portal's id. */
  portal: string;
  /** The one status that counts, or undefined when every status does. */
  status: ProfileStatus | undefined;
}

/** The profiles that have a group. A statement uses one of the two, and takes on its values alone. */
export interface Holders {
  /** Their `profile_id`. */
  ids: () => Walk;
  /** SQL for whether a `profile_id` is one of them. */
  include: (id: string) => string;
}

/** Rows of profiles: everyone's. */
export function everyone(context: WalkContext): Walk {
  const counts = hasStatus(context, 'listed');
  return (stretch) =>
    `select listed.* from profiles as listed
     where listed.portal_id = ${context.portal} ${counts} ${andIn('listed.id', stretch)} ${inOrder('listed.id', stretch)}`;
}

/** Rows of profiles: those of a walk that gives `profile_id`. */
export function rowsOf(ids: Walk, { portal }: WalkContext): Walk {
  return (stretch) => `select listed.* from (${ids(stretch)}) as met ${joinProfiles(portal)}`;
}

/** A subquery that ends with this is run as it stands, once for each row, by its index. Left to estimates, the planner at times reads the whole table instead. */
export const fence = 'offset 0';

/** SQL that adds to the ids in `met` their rows of profiles, `listed`. */
export function joinProfiles(portal: string): string {
  return `cross join lateral (
    select * from profiles where portal_id = ${portal} and id = met.profile_id ${fence}
  ) as listed`;
}

/** The one who has it as personal group, if anyone does. */
export function owner(context: WalkContext, personalGroupId: string): Holders {
  const { values, portal } = context;
  const owns = () =>
    `listed.portal_id = ${portal} and listed.personal_group_id = ${values.add(personalGroupId)}`;
  return {
    ids: () => {
      const counts = `${owns()} ${hasStatus(context, 'listed')}`;
      return (stretch) =>
        `select listed.id as profile_id from profiles as listed
         where ${counts} ${andIn('listed.id', stretch)} ${inOrder('listed.id', stretch)}`;
    },
    include: (id) => `${id} = (select listed.id from profiles as listed where ${owns()})`,
  };
}

interface Group {
  id: string;
  sso_group_ids: string[];
}

/** The members of a group of the portal, by hand or by one of its SSO groups. */
export function members(context: WalkContext, group: Group): Holders {
  const { values, portal } = context;
  return {
    ids: () => memberIds(context, group),
    include: (profileId) => {
      const holds = (table: string, key: string) =>
        `exists (select from ${table} where portal_id = ${portal} and profile_id = ${profileId} and ${key} ${fence})`;
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
function memberIds({ values, portal, status }: WalkContext, { id, sso_group_ids }: Group): Walk {
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
  return (stretch) => {
    const end = `${andIn('profile_id', stretch)} ${inOrder('profile_id', stretch)}`;
    const selects = runs.map((run) => `(select profile_id from ${run} ${end})`);
    return `select distinct profile_id from (${selects.join(' union all ')}) as run ${inOrder('profile_id', stretch)}`;
  };
}

export function inOrder(column: string, { direction, limit }: Stretch): string {
  return `order by ${column} ${direction} limit ${limit}`;
}

/** SQL that adds to a condition that a row counts by its status. */
export function hasStatus({ values, status }: WalkContext, row: string): string {
  return status ? `and ${row}.status = ${values.add(status)}` : '';
}
