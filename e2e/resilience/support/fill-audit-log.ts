import type { Pool } from 'pg';
import sql from 'sql-template-tag';

/** What is looked for in the filled audit log. */
export const filled = {
  portal_id: 'ptl_01a220f8599177ef8db2827fef8b716d',
  profile_id: 'cpr_01a220f8599177ef8db2827f00000007',
  group_id: 'cgr_01a220f8599177ef8db2827f00000007',
  job_id: '00000000-0000-4000-8000-000000000007',
};

/**
 * Fills an audit log: 20,000 people, 200 groups, 40 who change them, one portal in 50 times the other one. One entry in
 * ten is of a job of 5,000.
 */
export async function fillAuditLog(pool: Pool, entries: number): Promise<void> {
  await pool.query(sql`
    insert into changes (id, created_at, action, actor_kind, actor_id, actor_name, actor_text, address, portal_id,
      consumer_profile_id, group_ids, body, job_id, run_id)
    select 'chg_' || lpad(to_hex(1700000000000 + n * 60000), 12, '0') || '7000800000' || lpad(to_hex(n), 10, '0'),
      to_timestamp(1700000000 + n * 60), action, 'user', person, person, person || E'\n' || person || E'\n', '10.0.0.1',
      case when n % 50 = 0 then 'ptl_other' else ${filled.portal_id} end,
      case when action ~ 'Groups|Profile' then left(${filled.profile_id}, -8) || lpad(to_hex(n * 7919 % 20000), 8, '0') end,
      case when action ~ 'Group' then array[left(${filled.group_id}, -8) || lpad(to_hex(
        case when action ~ 'Groups' then n else n / 1000 end % 200), 8, '0')] else '{}' end,
      '{"group_ids":[]}', job, job
    from generate_series(1::bigint, ${entries}::bigint) as n
    cross join lateral (select
      case when n % 50000 = 7 then 'archiveGroup' when n % 1000 = 3 then 'updateGroup' when n % 5000 = 5 then 'deleteProfile'
        when n % 2 = 0 then 'assignGroups' else 'unassignGroups' end as action,
      'person ' || n % 40 as person,
      case when n % 50000 between 5001 and 10000 and n % 50000 % 1000 > 7
        then (left(${filled.job_id}, -6) || lpad((n / 50000 + 7)::text, 6, '0'))::uuid end as job) as drawn`);
  await pool.query(sql`
    insert into change_outcomes (change_id, created_at, run_id, status, target_id, target_name)
    select id, created_at, run_id, 200, coalesce(consumer_profile_id, group_ids[1]),
      case when consumer_profile_id = ${filled.profile_id} then 'Isaac Newton'
        else 'Member ' || right(coalesce(consumer_profile_id, group_ids[1]), 8) end
    from changes`);
  await pool.query('vacuum analyze changes, change_outcomes, change_targets');
}
