import { SearchX, UsersRound } from 'lucide-react';
import { isFiltered, withoutFilters } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { emptyListMessages } from '#app/messages/profiles/empty-list-messages.ts';
import { filterMessages } from '#app/messages/profiles/filter-messages.ts';
import { pagerMessages } from '#app/messages/pager-messages.ts';
import { Button } from '#app/ui/buttons/button.tsx';
import { Notice } from '#app/ui/feedback/notice.tsx';

/** No rows, for one of three reasons that want three different answers. */
export function EmptyProfiles() {
  const [params, changeParams] = useListParams();
  const { none, noMatch, pastTheEnd } = emptyListMessages;
  if (params.cursor) {
    return (
      <Notice
        title={pastTheEnd.title}
        icon={<SearchX className="size-5" />}
        actions={
          <Button onClick={() => changeParams((now) => ({ ...now, cursor: undefined }))}>
            {pagerMessages.first}
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
        actions={<Button onClick={() => changeParams(withoutFilters)}>{filterMessages.clearAll}</Button>}
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
