import { AuditOutcomeBadge, auditOutcomeTones } from '#app/audit-entry/audit-outcome-badge.tsx';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { Badge } from '#app/ui/badge.tsx';
import { type AuditEntry, auditOutcomes } from '#contract/audit-entry.ts';

/** The outcome of an entry, or of all entries of its run: each with its number, unless all are done. */
export function AuditRunOutcome({ entry }: { entry: AuditEntry }) {
  const { run } = entry;
  if (!run) return <AuditOutcomeBadge entry={entry} />;
  const counts = { done: run.done, refused: run.refused, unknown: run.entries - run.done - run.refused };
  if (run.done === run.entries) return <AuditOutcomeBadge entry={{ ...entry, outcome: 'done' }} />;
  return (
    <span className="flex flex-wrap gap-1 py-1">
      {auditOutcomes
        .filter((outcome) => counts[outcome] > 0)
        .map((outcome) => (
          <Badge key={outcome} tone={auditOutcomeTones[outcome]} dot>
            {auditLogMessages.runOutcomes[outcome](counts[outcome])}
          </Badge>
        ))}
    </span>
  );
}
