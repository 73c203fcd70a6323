import sql, { type Sql } from 'sql-template-tag';
import { timeJson } from '#server/db/time-json.ts';

/** What is counted of a run; null for an entry that stands for no other. */
const runJson = sql`(
  select json_build_object('entries', count(*), 'profiles', (
      select count(*) from (select distinct consumer_profile_id from changes where run_id = listed.run_id) as profile),
    'done', (select count(*) from change_outcomes where run_id = listed.run_id and status between 200 and 299),
    'refused', (select count(*) from change_outcomes where run_id = listed.run_id and status between 400 and 498),
    'last_at', ${timeJson(sql`max(created_at)`)})
  from changes where run_id = listed.run_id having count(*) > 1)`;

/**
 * SQL for the JSON of an entry of `recorded_changes`, named `listed`.
 * @param isFolded whether it stands for its run
 */
export function auditEntryJson(isFolded: boolean): Sql {
  return sql`json_build_object(
  'object', 'change', 'id', listed.id, 'action', listed.action,
  'actor', json_build_object('kind', listed.actor_kind, 'id', listed.actor_id, 'name', listed.actor_name),
  'address', listed.address, 'portal_id', listed.portal_id,
  'consumer_profile_id', case
    when listed.action in ('createProfile', 'createInvite') then listed.target_id
    else listed.consumer_profile_id
  end,
  'group_ids', case
    when listed.action = 'createGroup' and listed.target_id is not null then array[listed.target_id]
    else listed.group_ids
  end,
  'body', left(listed.body, 10000), 'target_name', listed.target_name, 'previous_name', listed.previous_name,
  'job_id', listed.job_id, 'run_id', listed.run_id, 'run', ${isFolded ? runJson : sql`null::json`},
  'outcome', listed.outcome, 'status', listed.status, 'code', listed.code, 'request_id', listed.request_id,
  'created_at', ${timeJson(sql`listed.created_at`)}, 'finished_at', ${timeJson(sql`listed.finished_at`)})`;
}
