import type { Pool } from 'pg';
import sql, { empty } from 'sql-template-tag';
import type { AuditIntent } from '#server/audit-log/audit-intent.ts';
import { runIdOf } from '#server/audit-log/run-id.ts';
import { asyncCommit } from '#server/db/async-commit.ts';
import { prepared } from '#server/db/prepared.ts';
import { actorSearchText, targetSearchText } from '#server/db/search-text.ts';

/** The upstream's response to a change. */
export interface AuditResult {
  status: number;
  code: string | null;
  request_id: string | null;
  target_id: string | null;
  target_name: string | null;
  /** The name that an update has replaced. */
  previous_name: string | null;
}

/** Includes the verified email, because people can choose their name. */
function nameOf({ name, email }: AuditIntent['actor']): string {
  return email === undefined || email === name ? name : `${name} (${email})`;
}

/** @param sync whether to wait until it is on the disk; otherwise it gets there with the next write */
export async function insertAuditEntry(
  pool: Pool,
  id: string,
  intent: AuditIntent,
  sync: boolean,
): Promise<void> {
  const { action, actor, address, portal_id, consumer_profile_id, group_ids, job_id, body } = intent;
  const actorText = actorSearchText(nameOf(actor), actor.id);
  await pool.query(
    prepared(sql`
    insert into changes (id, action, actor_kind, actor_id, actor_name, actor_text, address, portal_id,
      consumer_profile_id, group_ids, job_id, run_id, body)
    select ${id}, ${action}, ${actor.kind}, ${actor.id}, ${nameOf(actor)}, ${actorText}, ${address}, ${portal_id},
      ${consumer_profile_id}, ${group_ids}::text[], ${job_id}::uuid, ${runIdOf(intent)}::uuid, ${body}
      ${sync ? empty : sql`from ${asyncCommit}`}`),
  );
}

/** @throws {Error} for which {@link isEntryMissing} is true, if the change has no entry */
export async function insertAuditResult(
  pool: Pool,
  id: string,
  intent: AuditIntent,
  { status, code, request_id, target_id, target_name, previous_name }: AuditResult,
): Promise<void> {
  const targetId = target_id ?? '';
  await pool.query(
    prepared(sql`
    with target as (
      insert into change_targets (id, name, search_text)
      select ${targetId}, ${target_name}, ${targetSearchText(target_name ?? '', targetId)}
      where ${target_name}::text is not null on conflict do nothing
    )
    insert into change_outcomes (change_id, run_id, status, code, request_id, target_id, target_name, previous_name)
    select ${id}, ${runIdOf(intent)}::uuid, ${status}::int, ${code}, ${request_id}, ${target_id}, ${target_name},
      ${previous_name} from ${asyncCommit}`),
  );
}

/** Whether the database refused an outcome because it does not have the entry: a foreign key violation. */
export function isEntryMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503';
}
