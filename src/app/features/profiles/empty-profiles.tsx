import { SearchX, UsersRound } from 'lucide-react';
import { isFiltered, withoutFilters } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { words } from '#app/lib/words.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** No rows, for one of three reasons that want three different answers. */
export function EmptyProfiles() {
  const [params, changeParams] = useListParams();
  const { none, noMatch, pastTheEnd } = words.empty;
  if (params.cursor) {
    return (
      <Notice
        title={pastTheEnd.title}
        icon={<SearchX className="size-5" />}
        actions={
          <Button onClick={() => changeParams((now) => ({ ...now, cursor: undefined }))}>
            {words.pager.first}
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
        actions={<Button onClick={() => changeParams(withoutFilters)}>{words.filters.clearAll}</Button>}
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
