import { isolate } from '#app/messages/define-messages.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { renamedTo } from '#app/audit-entry/renamed-to.ts';
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
  const name = renamedTo(entry);
  const text = name === undefined ? changeText(entry, groups) : auditLogMessages.renamed(isolate(name));
  return (
    <span title={text} className={className}>
      <MessageText text={text} names={name === undefined ? named : [name]} />
    </span>
  );
}

/** With the number of profiles, for an entry that stands for its run. */
function changeText({ action, run }: AuditEntry, groups: string): string {
  const { actions, ofProfiles } = auditLogMessages;
  if (!run) return actions[action](groups);
  if (action === 'assignGroups') return ofProfiles.assign(groups, run.profiles);
  if (action === 'unassignGroups') return ofProfiles.remove(groups, run.profiles);
  return ofProfiles.other(actions[action](), run.entries);
}
