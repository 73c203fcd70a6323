import { auditLogKey } from '#app/api/audit-log-queries.ts';
import { updateChangedProfile } from '#app/api/update-cached-profile.ts';
import { queryClient } from '#app/api/query-client.ts';
import { createArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
import { createScheduler } from '#app/bulk/scheduler/scheduler.ts';
import { runRow } from '#app/bulk/run-row.ts';
import type { RowResult } from '#app/bulk/row-status.ts';
import { createConcurrencyLimit } from '#app/bulk/scheduler/concurrency-limit.ts';
import { type CompletedSave, undoChangesOfSave } from '#app/bulk/undo-changes.ts';

/** When to give up, in milliseconds. */
const undoTimeout = 30_000;

/**
 * Reverts what a save changed, except where someone has changed it since.
 * @returns the result for each group, or undefined if the page cannot continue, for example after signing out
 */
export async function undoSave(save: CompletedSave): Promise<RowResult | undefined> {
  const { portal_id, profile } = save;
  const pairs = undoChangesOfSave(save);
  const signal = AbortSignal.timeout(undoTimeout);
  const schedule = createScheduler({
    signal,
    concurrencyLimit: createConcurrencyLimit(1),
    onPause: () => undefined,
  });
  try {
    const archivedGroups = createArchivedGroupCache(portal_id);
    const undone = await runRow(profile.id, { pairs }, { portal_id, schedule, archivedGroups, signal });
    if (undone.profile) updateChangedProfile(queryClient, portal_id, undone.profile);
    return undone.outcome;
  } catch {
    return undefined;
  } finally {
    void queryClient.invalidateQueries({ queryKey: auditLogKey });
  }
}
