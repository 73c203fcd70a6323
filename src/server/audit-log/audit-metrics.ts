import { Counter } from '@platformatic/prom-client';
import { auditOutcomes } from '#contract/audit-entry.ts';

const entries = new Counter({
  name: 'portal_profiles_audit_entries_total',
  help: 'Changes by their outcome in the audit log; unrecorded ones were not made.',
  labelNames: ['outcome'],
});

// They begin at 0, because Prometheus misses an increase from nothing to 1.
for (const outcome of [...auditOutcomes, 'unrecorded']) entries.inc({ outcome }, 0);

/** Counts a change that was not made because it could not be recorded. */
export function countUnrecorded(): void {
  entries.inc({ outcome: 'unrecorded' });
}

/**
 * Counts a change by the outcome that the audit log shows.
 * @param status of the response; undefined if the outcome could not be recorded
 */
export function countOutcome(status: number | undefined): void {
  entries.inc({ outcome: outcomeOf(status) });
}

function outcomeOf(status = 0): (typeof auditOutcomes)[number] {
  if (status >= 200 && status < 300) return 'done';
  return status >= 400 && status < 499 ? 'refused' : 'unknown';
}
