import { bulkSelectMessages } from '#app/messages/profiles/bulk-select-messages.ts';
import { openListDialog } from '#app/profile-list/list-dialog-request.ts';
import { type ListParams, profileListParams } from '#app/profile-list/list-params.ts';
import type { MatchedList, SelectedProfile } from '#app/profile-list/selection.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface SelectMatchingOfferProps {
  page: ReceivedPage<ReceivedProfile>;
  selected: ReadonlyMap<string, SelectedProfile>;
  matched: MatchedList | undefined;
}

/** Offers to select the other pages of the list once all profiles on this one are selected. */
export function SelectMatchingOffer({ page, selected, matched }: SelectMatchingOfferProps) {
  const [params] = useListParams();
  const { has_more_before, has_more_after } = page.pagination;
  const isDone = matched?.isComplete && linkOf(matched.filters) === linkOf(params);
  const isPageSelected = page.items.length > 0 && page.items.every(({ id }) => selected.has(id));
  if (isDone || !isPageSelected || !(has_more_before || has_more_after)) return null;
  return (
    <Button variant="ghost" aria-haspopup="dialog" onClick={() => openListDialog('matching')}>
      {profileListParams.isFiltered(params) ? bulkSelectMessages.matching : bulkSelectMessages.everyone}
    </Button>
  );
}

function linkOf(params: ListParams): string {
  return profileListParams.filtersOf({ ...params, search: params.search.trim() });
}
