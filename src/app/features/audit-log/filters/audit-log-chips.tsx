import { auditLogParams } from '#app/features/audit-log/audit-log-params.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { FilterChips } from '#app/ui/fields/filter-chips.tsx';

interface AuditLogChipsProps {
  /** The profile and the group whose entries alone are listed: their names, or their IDs while those are unknown. */
  profileName: string | undefined;
  groupName: string | undefined;
  /** The id of the element to focus once no chips are left. */
  focusFallback: string;
}

/** The filters that links set: a profile or a group, a job, and the entries of one line. */
export function AuditLogChips({ profileName, groupName, focusFallback }: AuditLogChipsProps) {
  const [{ job_id, run_id }, changeParams, changeList] = useUrlParams(auditLogParams);
  const { profile, targetGroup, job, run, runEntries } = auditLogMessages;
  return (
    <FilterChips
      chips={[
        ...chip(profile, profileName, () => changeList({ consumer_profile_id: undefined })),
        ...chip(targetGroup, groupName, () => changeList({ consumer_group_id: undefined })),
        ...chip(job, job_id, () => changeList({ job_id: undefined })),
        ...chip(run, run_id && runEntries, () => changeList({ run_id: undefined })),
      ]}
      onClear={() => changeParams(auditLogParams.withoutFilters)}
      focusFallback={focusFallback}
    />
  );
}

function chip(label: string, value: string | undefined, onRemove: () => void) {
  return value === undefined ? [] : [{ label, value, onRemove }];
}
