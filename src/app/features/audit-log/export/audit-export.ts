import { isRateLimitLow } from '#app/api/api-rate-limit.ts';
import { listAuditEntries, type ListAuditEntriesInput } from '#app/api/audit-log-queries.ts';
import { groupQuery } from '#app/api/group-queries.ts';
import { queryClient } from '#app/api/query-client.ts';
import { withRetry } from '#app/api/retry.ts';
import { auditCsv, auditCsvHeader } from '#app/features/audit-log/export/audit-csv.ts';
import { createTask, type Task } from '#app/lib/create-task.ts';
import { download } from '#app/lib/download.ts';
import { maxLimit } from '#contract/paging.ts';

interface AuditExportOptions {
  /** What is listed. Each entry gets a line of its own. */
  input: ListAuditEntriesInput;
  /** Where groups are looked up by their IDs. */
  portal_id: string;
  fileName: string;
}

/** Reads all pages of a list of audit entries and downloads them as CSV. Its progress is the number of entries. */
export function createAuditExport({ input, portal_id, fileName }: AuditExportOptions): Task<number> {
  const parts: Blob[] = [new Blob([auditCsvHeader])];
  const names = new Map<string, string>();
  let after: string | undefined;

  async function learnNames(ids: readonly string[]): Promise<void> {
    for (const id of new Set(ids)) {
      if (names.has(id) || isRateLimitLow()) continue;
      const group = await queryClient.fetchQuery(groupQuery(portal_id, id)).catch(() => undefined);
      if (group) names.set(id, group.name);
    }
  }

  return createTask(0, async ({ signal, onPause, progress, report }) => {
    for (;;) {
      const request = { ...input, limit: maxLimit, after, before: undefined, fold: undefined };
      const page = await withRetry(() => listAuditEntries(request, { signal }), { signal, onPause });
      await learnNames(page.items.flatMap(({ group_ids }) => group_ids));
      parts.push(new Blob(page.items.map((entry) => auditCsv(entry, names))));
      report(progress() + page.items.length);
      after = page.last_id;
      if (!page.pagination.has_more_after || after === undefined) break;
    }
    signal.throwIfAborted();
    download(new Blob(parts, { type: 'text/csv;charset=utf-8' }), fileName);
  });
}
