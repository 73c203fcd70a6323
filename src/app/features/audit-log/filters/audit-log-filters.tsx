import type { ComponentProps } from 'react';
import { useLocation } from 'react-router';
import { auditLogParams } from '#app/features/audit-log/audit-log-params.ts';
import { AuditLogChips } from '#app/features/audit-log/filters/audit-log-chips.tsx';
import { AuditLogSearch } from '#app/features/audit-log/filters/audit-log-search.tsx';
import { GroupFilter } from '#app/group-picker/group-filter.tsx';
import { useDebouncedText } from '#app/lib/use-debounced-text.ts';
import { auditLogMessages } from '#app/messages/audit-log-messages.ts';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { Banner } from '#app/ui/feedback/banner.tsx';
import { DateField } from '#app/ui/fields/date-field.tsx';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';
import { SelectField } from '#app/ui/fields/select-field.tsx';
import { auditActions, auditOutcomes } from '#contract/audit-entry.ts';

const outcomeOptions = [
  { value: 'all' as const, label: auditLogMessages.any },
  ...auditOutcomes.map((value) => ({ value, label: auditLogMessages.outcomes[value] })),
];

const actionOptions = [
  { value: 'all' as const, label: auditLogMessages.anyAction },
  ...auditActions.map((value) => ({ value, label: auditLogMessages.actionNames[value] })),
];

const filtersId = 'change-filters';

interface AuditLogFiltersProps {
  portal_id: string;
  /** Of the profile and the group whose entries alone are listed. */
  names: Pick<ComponentProps<typeof AuditLogChips>, 'profileName' | 'groupName'>;
}

/** Filters by actor, target, action, group, outcome and date, and those that a link has set. */
export function AuditLogFilters({ portal_id, names }: AuditLogFiltersProps) {
  const [params, , changeList] = useUrlParams(auditLogParams);
  const { action, group_id, outcome, since, until } = params;
  return (
    <>
      <search
        id={filtersId}
        tabIndex={-1}
        aria-label={auditLogMessages.region}
        className="flex flex-wrap items-center gap-2"
      >
        <AuditLogSearch />
        <SelectField
          label={auditLogMessages.what}
          options={actionOptions}
          value={action ?? 'all'}
          onChange={(option) => changeList({ action: option === 'all' ? undefined : option })}
        />
        <GroupFilter portal_id={portal_id} value={group_id} onChange={(id) => changeList({ group_id: id })} />
        <SegmentedControl
          label={auditLogMessages.outcome}
          options={outcomeOptions}
          value={outcome ?? 'all'}
          onChange={(option) => changeList({ outcome: option === 'all' ? undefined : option })}
        />
        <DayFilter
          label={auditLogMessages.since}
          value={since}
          onChange={(day) => changeList({ since: day })}
        />
        <DayFilter
          label={auditLogMessages.until}
          value={until}
          onChange={(day) => changeList({ until: day })}
        />
      </search>
      <InvalidDays />
      {since && until && since > until && <Banner tone="warn">{auditLogMessages.reversed}</Banner>}
      <AuditLogChips {...names} focusFallback={filtersId} />
    </>
  );
}

/** A day that is passed on once typing pauses: each digit of a year makes another day. */
function DayFilter({ label, value = '', onChange }: ComponentProps<typeof DateField>) {
  const pass = (text: string) => onChange(text || undefined);
  const [day, edit] = useDebouncedText(value, pass, 500, useLocation().pathname);
  return <DateField label={label} value={day} onChange={(typed = '') => edit(typed)} />;
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
