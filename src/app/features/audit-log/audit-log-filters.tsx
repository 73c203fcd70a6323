import { useLocation } from 'react-router';
import { auditLogParams } from '#app/features/audit-log/audit-log-params.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { ListSearchField } from '#app/table/list-search-field.tsx';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { DateField } from '#app/ui/fields/date-field.tsx';
import { FilterChips } from '#app/ui/fields/filter-chips.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import { auditOutcomes } from '#contract/audit-entry.ts';

const outcomeOptions = [
  { value: 'all' as const, label: auditLogMessages.any },
  ...auditOutcomes.map((value) => ({ value, label: auditLogMessages.outcomes[value] })),
];

const filtersId = 'change-filters';

interface AuditLogFiltersProps {
  /** The profile and the group whose entries alone are listed: their names, or their IDs while those are unknown. */
  profileName: string | undefined;
  groupName: string | undefined;
}

/** Filters by actor, outcome and date, and by profile or group if a link set that filter. */
export function AuditLogFilters({ profileName, groupName }: AuditLogFiltersProps) {
  const [params, changeParams, changeList] = useUrlParams(auditLogParams);
  const { outcome, since, until } = params;
  return (
    <>
      <search
        id={filtersId}
        tabIndex={-1}
        aria-label={auditLogMessages.region}
        className="flex flex-wrap items-center gap-2"
      >
        <div className="min-w-56 flex-1 sm:max-w-80">
          <ListSearchField
            label={auditLogMessages.person}
            clearLabel={auditLogMessages.clearPerson}
            value={params.actor}
            onChange={(actor) => changeList({ actor }, { replace: true })}
          />
        </div>
        <SegmentedControl
          label={auditLogMessages.outcome}
          options={outcomeOptions}
          value={outcome ?? 'all'}
          onChange={(option) => changeList({ outcome: option === 'all' ? undefined : option })}
        />
        <DateField
          label={auditLogMessages.since}
          value={since}
          onChange={(day) => changeList({ since: day })}
        />
        <DateField
          label={auditLogMessages.until}
          value={until}
          onChange={(day) => changeList({ until: day })}
        />
      </search>
      <InvalidDays />
      <FilterChips
        chips={[
          ...chip(auditLogMessages.profile, profileName, () =>
            changeList({ consumer_profile_id: undefined }),
          ),
          ...chip(auditLogMessages.group, groupName, () => changeList({ consumer_group_id: undefined })),
        ]}
        onClear={() => changeParams(auditLogParams.withoutFilters)}
        focusFallback={filtersId}
      />
    </>
  );
}

function chip(label: string, value: string | undefined, onRemove: () => void) {
  return value === undefined ? [] : [{ label, value, onRemove }];
}

/** Says which days in the URL, as of a link, are not dates. */
function InvalidDays() {
  const { search } = useLocation();
  const url = new URLSearchParams(search);
  const params = auditLogParams.read(url);
  return (['since', 'until'] as const).map((name) => {
    const text = url.get(name);
    return (
      text &&
      params[name] === undefined && (
        <Banner key={name} tone="warn">
          {auditLogMessages.notADay(auditLogMessages[name], text.slice(0, 100))}
        </Banner>
      )
    );
  });
}
