import { useId } from 'react';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { Badge, type Tone } from '#app/ui/badge.tsx';
import { TooltipTrigger } from '#app/ui/tooltip/tooltip-trigger.tsx';
import type { AuditEntry } from '#contract/audit-entry.ts';

export const auditOutcomeTones: Record<AuditEntry['outcome'], Tone> = {
  done: 'ok',
  refused: 'warn',
  unknown: 'info',
};

/** The outcome of a change, with its reason on hover, focus and tap. */
export function AuditOutcomeBadge({ entry: { outcome, code } }: { entry: AuditEntry }) {
  const { outcomes, hints } = auditLogMessages;
  const hint = outcome === 'refused' ? hints.refused(code ?? '') : hints[outcome];
  const hintId = useId();
  return (
    <>
      <TooltipTrigger
        content={hint}
        onTap
        render={
          <button
            type="button"
            // Not one more stop in each row, where there is nothing to explain.
            tabIndex={outcome === 'done' ? -1 : undefined}
            aria-describedby={hintId}
            className="inline-flex min-h-6 max-w-full items-center rounded-full"
          >
            <Badge tone={auditOutcomeTones[outcome]} dot>
              {outcomes[outcome]}
            </Badge>
          </button>
        }
      />
      <span id={hintId} hidden>
        {hint}
      </span>
    </>
  );
}
