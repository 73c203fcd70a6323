import { useIsRemote } from '#app/auth/session-query.ts';
import { inviteListParams } from '#app/features/invites/invite-list-params.ts';
import { inviteListMessages } from '#app/messages/people/invite-list-messages.ts';
import { ListSearchField } from '#app/table/list-search-field.tsx';
import { useUrlParams } from '#app/table/use-url-params.ts';
import { SegmentedControl } from '#app/ui/fields/segmented-control.tsx';

const statusOptions = (['all', 'pending', 'accepted'] as const).map((value) => ({
  value,
  label: inviteListMessages.statuses[value],
}));

/** The search, and which invites are listed. */
export function InviteFilters() {
  const [params, , changeList] = useUrlParams(inviteListParams);
  const isRemote = useIsRemote();
  return (
    <search aria-label={inviteListMessages.region} className="flex flex-wrap items-center gap-2">
      <div className="min-w-search flex-1 sm:max-w-80">
        <ListSearchField
          label={inviteListMessages.search}
          clearLabel={inviteListMessages.clearSearch}
          value={params.search}
          onChange={(search) => changeList({ search }, { replace: true })}
        />
      </div>
      <SegmentedControl
        label={inviteListMessages.status}
        options={statusOptions}
        value={params.status ?? 'all'}
        onChange={(status) => changeList({ status: status === 'all' ? undefined : status })}
      />
      {isRemote && params.search && (
        <p className="w-full text-xs text-ink-2">{inviteListMessages.searchIsLimited}</p>
      )}
    </search>
  );
}
