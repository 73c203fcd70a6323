import { updateAuditLogParams } from '#app/features/audit-log/audit-log-params.ts';
import { useAuditLogParams } from '#app/features/audit-log/use-audit-log-params.ts';
import { pageSizes } from '#app/profile-list/list-params.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { Pager } from '#app/table/pager.tsx';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { ReceivedPage } from '#contract/paging.ts';

export function AuditLogPager({ page }: { page: ReceivedPage<AuditEntry> | undefined }) {
  const [params, changeParams] = useAuditLogParams();
  return (
    <Pager
      page={page}
      cursor={params.cursor}
      onTurn={(cursor) => changeParams((now) => ({ ...now, cursor }))}
      size={params.size}
      sizes={pageSizes}
      sizeLabel={auditLogMessages.size}
      onSize={(size) => changeParams((now) => updateAuditLogParams(now, { size }))}
    />
  );
}
