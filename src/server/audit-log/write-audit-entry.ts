import type { Pool } from 'pg';
import sql, { empty } from 'sql-template-tag';
import type { AuditIntent } from '#server/audit-log/audit-intent.ts';
import { asyncCommit } from '#server/db/async-commit.ts';
import { actorSearchText } from '#server/db/search-text.ts';

/** The upstream's response to a change. */
export interface AuditResult {
  status: number;
  code: string | null;
  request_id: string | null;
  target_id: string | null;
  target_name: string | null;
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
  const { action, actor, address, portal_id, consumer_profile_id, group_ids, body } = intent;
  const actorText = actorSearchText(nameOf(actor), actor.id);
  await pool.query(sql`
    insert into changes (id, action, actor_kind, actor_id, actor_name, actor_text, address, portal_id,
      consumer_profile_id, group_ids, body)
    select ${id}, ${action}, ${actor.kind}, ${actor.id}, ${nameOf(actor)}, ${actorText}, ${address}, ${portal_id},
      ${consumer_profile_id}, ${group_ids}::text[], ${body} ${sync ? empty : sql`from ${asyncCommit}`}`);
}

export async function insertAuditResult(pool: Pool, id: string, result: AuditResult): Promise<void> {
  const { status, code, request_id, target_id, target_name } = result;
  await pool.query(sql`
    insert into change_outcomes (change_id, status, code, request_id, target_id, target_name)
    select ${id}, ${status}::int, ${code}, ${request_id}, ${target_id}, ${target_name} from ${asyncCommit}`);
}
