import { chooseWords } from '#app/lib/words/choose.ts';
import { choose } from '#app/list/choosing.ts';
import { type Filters, isFiltered } from '#app/list/list-params.ts';
import type { Matched, SelectedProfile } from '#app/list/selection.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { Button } from '#app/ui/button.tsx';
import type { ReceivedPage } from '#contract/page.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface MatchingOfferProps {
  page: ReceivedPage<ReceivedProfile>;
  selected: ReadonlyMap<string, SelectedProfile>;
  matched: Matched | undefined;
}

/** Offers to select the list's other pages too, once all of this one is selected. */
export function MatchingOffer({ page, selected, matched }: MatchingOfferProps) {
  const [params] = useListParams();
  const { has_more_before, has_more_after } = page.pagination;
  const isDone = matched?.isWhole && isSame(matched.filters, params);
  const isPageSelected = page.items.length > 0 && page.items.every(({ id }) => selected.has(id));
  if (isDone || !isPageSelected || !(has_more_before || has_more_after)) return null;
  return (
    <Button variant="ghost" aria-haspopup="dialog" onClick={() => choose('matching')}>
      {isFiltered(params) ? chooseWords.matching : chooseWords.everyone}
    </Button>
  );
}

function isSame(one: Filters, other: Filters): boolean {
  return (
    one.search.trim() === other.search.trim() &&
    one.status === other.status &&
    one.consumer_group_id === other.consumer_group_id
  );
}
