import { isolate } from '#app/messages/define-messages.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import type { AuditEntry } from '#contract/audit-entry.ts';

/** The most groups that one line names. */
export const maxNamedGroups = 4;

/** The requested change, in words. */
export function auditEntryText({ action, group_ids }: AuditEntry, names: Map<string, string>): string {
  const named = group_ids.slice(0, maxNamedGroups).map((id) => isolate(names.get(id) ?? id));
  const groups =
    named.length > 0
      ? auditLogMessages.groups(named.join(', '), group_ids.length - named.length)
      : auditLogMessages.noGroups;
  return auditLogMessages.actions[action](groups);
}
