import { SearchX, UsersRound } from 'lucide-react';
import { isFiltered, withoutFilters } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { emptyWords } from '#app/lib/words/empty.ts';
import { filterWords } from '#app/lib/words/filters.ts';
import { pagerWords } from '#app/lib/words/pager.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** No rows, for one of three reasons that want three different answers. */
export function EmptyProfiles() {
  const [params, changeParams] = useListParams();
  const { none, noMatch, pastTheEnd } = emptyWords;
  if (params.cursor) {
    return (
      <Notice
        title={pastTheEnd.title}
        icon={<SearchX className="size-5" />}
        actions={
          <Button onClick={() => changeParams((now) => ({ ...now, cursor: undefined }))}>
            {pagerWords.first}
          </Button>
        }
      >
        <p>{pastTheEnd.body}</p>
      </Notice>
    );
  }
  if (isFiltered(params)) {
    return (
      <Notice
        title={noMatch.title}
        icon={<SearchX className="size-5" />}
        actions={<Button onClick={() => changeParams(withoutFilters)}>{filterWords.clearAll}</Button>}
      >
        <p>{noMatch.body}</p>
      </Notice>
    );
  }
  return (
    <Notice title={none.title} icon={<UsersRound className="size-5" />}>
      <p>{none.body}</p>
    </Notice>
  );
}
