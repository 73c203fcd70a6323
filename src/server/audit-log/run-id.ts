import { createHash } from 'node:crypto';
import type { AuditIntent } from '#server/audit-log/audit-intent.ts';

/**
 * The ID of the run that a change is part of. It has everything that a line about the run says, so that only entries
 * that are alike in all of it are in one run: nobody hides a change in the job of another person.
 * @returns null for a change that is not part of a job
 */
export function runIdOf({
  job_id,
  action,
  actor,
  address,
  portal_id,
  group_ids,
}: AuditIntent): string | null {
  if (job_id === null) return null;
  const { kind, id, name, email } = actor;
  const parts = [job_id, action, kind, id, name, email ?? null, address, portal_id, group_ids];
  // 128 bits, the size of a UUID.
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
