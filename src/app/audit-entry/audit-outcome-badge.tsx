import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import type { AuditEntry } from '#contract/audit-entry.ts';

export const auditOutcomeTones: Record<AuditEntry['outcome'], Tone> = {
  done: 'ok',
  refused: 'warn',
  unknown: 'info',
};

/** The outcome of a change, with its reason on hover. */
export function AuditOutcomeBadge({ entry: { outcome, code } }: { entry: AuditEntry }) {
  const { outcomes, hints } = auditLogMessages;
  return (
    <span title={outcome === 'refused' ? hints.refused(code ?? '') : hints[outcome]}>
      <Badge tone={auditOutcomeTones[outcome]} dot>
        {outcomes[outcome]}
      </Badge>
    </span>
  );
}
