import { readAuditLogParams, writeAuditLogParams } from '#app/features/audit-log/audit-log-params.ts';
import { useUrlParams } from '#app/table/use-url-params.ts';

const codec = { read: readAuditLogParams, write: writeAuditLogParams };

export function useAuditLogParams() {
  return useUrlParams(codec);
}
