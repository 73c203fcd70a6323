import type { Pool } from 'pg';
import { benchGroups, type GroupRole } from '#e2e/bench/api/filling/bench-groups.ts';

interface SampledProfile {
  id: string;
  email: string;
  consumer_id: string;
}

export interface Membership {
  profile: string;
  group: string;
}

/** Data of a filled database, from which requests are made. */
export interface Sample {
  portal: string;
  /** Evenly spread over all profiles, ordered by id. */
  profiles: SampledProfile[];
  /** Ids near the end of the list, so that few profiles follow. */
  lastIds: string[];
  groups: Record<GroupRole, string[]>;
  /** Existing memberships, in no particular order. */
  memberships: Membership[];
}

const spread = 10_000;

export async function takeSample(pool: Pool): Promise<Sample> {
  const portals = await pool.query<{ id: string }>('select id from portals');
  const portal = portals.rows[0]?.id ?? '';
  const profiles = await pool.query<SampledProfile>(
    `select id, email, consumer_id from (
       select id, email, consumer_id, row_number() over (order by id) as number, count(*) over () as count from profiles
     ) as numbered
     where number % greatest(1, count / $1) = 0 order by id`,
    [spread],
  );
  const last = await pool.query<{ id: string }>(
    'select id from profiles where portal_id = $1 order by id desc offset 50 limit 200',
    [portal],
  );
  const groups = await pool.query<{ id: string; name: string }>('select id, name from groups');
  const memberships = await pool.query<Membership>(
    `select profile_id as profile, group_id as "group" from memberships
     where portal_id = $1 and profile_id = any ($2) order by md5(profile_id || group_id)`,
    [portal, profiles.rows.map(({ id }) => id)],
  );
  const idOf = new Map(groups.rows.map(({ id, name }) => [name, id]));
  const withRole = (role: GroupRole) =>
    benchGroups.filter((group) => group.role === role).map(({ name }) => idOf.get(name) ?? '');
  return {
    portal,
    profiles: profiles.rows,
    lastIds: last.rows.map(({ id }) => id),
    groups: {
      default: withRole('default'),
      dense: withRole('dense'),
      sparse: withRole('sparse'),
      sso: withRole('sso'),
      empty: withRole('empty'),
      ordinary: withRole('ordinary'),
    },
    memberships: memberships.rows,
  };
}
