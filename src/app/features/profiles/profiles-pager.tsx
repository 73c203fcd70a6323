import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { prefetchProfiles } from '#app/api/profiles.ts';
import { changeList, listInput, type ListParams, pageSizes } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import type { Turn } from '#app/table/page-button.tsx';
import { Pager } from '#app/table/pager.tsx';
import type { ReceivedPage } from '#contract/page.ts';

type Cursor = ListParams['cursor'];

/** Turns pages from the ids at the shown page's ends; before a page is there, only the way to the first one works. */
export function ProfilesPager({ page }: { page: ReceivedPage<unknown> | undefined }) {
  const { portal_id = '' } = useParams();
  const queryClient = useQueryClient();
  const [params, changeParams] = useListParams();
  const before = page?.pagination.has_more_before ? page.first_id : undefined;
  const after = page?.pagination.has_more_after ? page.last_id : undefined;
  const turnTo = (target: string | undefined, cursor: Cursor): Turn => ({
    target,
    onTurn: () => changeParams((now) => ({ ...now, cursor })),
    onIntent: () => prefetchProfiles(queryClient, listInput(portal_id, { ...params, cursor })),
  });
  return (
    <Pager
      first={turnTo(params.cursor && 'first', undefined)}
      previous={turnTo(before, before === undefined ? undefined : { before })}
      next={turnTo(after, after === undefined ? undefined : { after })}
      size={params.size}
      sizes={pageSizes}
      sizeLabel={profileWords.size}
      onSize={(size) => changeParams((now) => changeList(now, { size }))}
    />
  );
}
