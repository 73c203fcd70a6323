import { csvHeader, csvLine } from '#text/csv-line.ts';
import { formatNameList } from '#text/name-list.ts';
import type { AuditEntry } from '#contract/audit-entry.ts';

type Column = (
  entry: AuditEntry,
  groupNames: ReadonlyMap<string, string>,
) => string | number | null | undefined;

/** The columns, in order. Unknown values are blank. */
const columns: Record<string, Column> = {
  created_at: ({ created_at }) => created_at,
  action: ({ action }) => action,
  changed_by: ({ actor }) => actor.name,
  changed_by_id: ({ actor }) => actor.id,
  address: ({ address }) => address,
  target: ({ target_name }) => target_name,
  profile_id: ({ consumer_profile_id }) => consumer_profile_id,
  groups: ({ group_ids }, names) => formatNameList(group_ids.flatMap((id) => names.get(id) ?? [])),
  group_ids: ({ group_ids }) => group_ids.join(';'),
  outcome: ({ outcome }) => outcome,
  status: ({ status }) => status,
  code: ({ code }) => code,
  request_id: ({ request_id }) => request_id,
  job_id: ({ job_id }) => job_id,
  body: ({ body }) => body,
  id: ({ id }) => id,
};

export const auditCsvHeader = csvHeader(Object.keys(columns));

/** An audit entry as a line of CSV (RFC 4180). */
export function auditCsv(entry: AuditEntry, groupNames: ReadonlyMap<string, string>): string {
  return csvLine(Object.values(columns).map((read) => String(read(entry, groupNames) ?? '')));
}
