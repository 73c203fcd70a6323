import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import type { AuditEntry } from '#contract/audit-entry.ts';

const tones: Record<AuditEntry['outcome'], Tone> = { done: 'ok', refused: 'warn', unknown: 'info' };

/** What came of a change, and on hover why. */
export function AuditOutcomeBadge({ entry: { outcome, code } }: { entry: AuditEntry }) {
  const { outcomes, hints } = auditLogMessages;
  return (
    <span title={outcome === 'refused' ? hints.refused(code ?? '') : hints[outcome]}>
      <Badge tone={tones[outcome]} dot>
        {outcomes[outcome]}
      </Badge>
    </span>
  );
}
