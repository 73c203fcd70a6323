import { isolate } from '#app/messages/define-messages.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { MessageText } from '#app/ui/message-text.tsx';
import type { AuditEntry } from '#contract/audit-entry.ts';

/** The most groups that one line names. */
const maxNamedGroups = 4;

/** The ids of the groups that the text of an entry names. */
export function namedGroupIds({ group_ids }: AuditEntry): string[] {
  return group_ids.slice(0, maxNamedGroups);
}

interface AuditEntryTextProps {
  entry: AuditEntry;
  /** Group names by id, as far as they are known. */
  names: Map<string, string>;
  className: string;
}

/** The requested change, in words. */
export function AuditEntryText({ entry, names, className }: AuditEntryTextProps) {
  const named = namedGroupIds(entry).map((id) => names.get(id) ?? id);
  const groups =
    named.length > 0
      ? auditLogMessages.groups(named.map(isolate).join(', '), entry.group_ids.length - named.length)
      : auditLogMessages.noGroups;
  const text = auditLogMessages.actions[entry.action](groups);
  return (
    <span title={text} className={className}>
      <MessageText text={text} names={named} />
    </span>
  );
}
