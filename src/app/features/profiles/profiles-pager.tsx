import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { prefetchProfiles } from '#app/api/profiles.ts';
import { changeList, listInput, pageSizes } from '#app/list/list-params.ts';
import { useListParams } from '#app/list/use-list-params.ts';
import { profileWords } from '#app/lib/words/profiles.ts';
import { Pager } from '#app/table/pager.tsx';
import type { ReceivedPage } from '#contract/page.ts';

/** Loads a page when one is about to turn to it. */
export function ProfilesPager({ page }: { page: ReceivedPage<unknown> | undefined }) {
  const { portal_id = '' } = useParams();
  const queryClient = useQueryClient();
  const [params, changeParams] = useListParams();
  return (
    <Pager
      page={page}
      cursor={params.cursor}
      onTurn={(cursor) => changeParams((now) => ({ ...now, cursor }))}
      onIntent={(cursor) => prefetchProfiles(queryClient, listInput(portal_id, { ...params, cursor }))}
      size={params.size}
      sizes={pageSizes}
      sizeLabel={profileWords.size}
      onSize={(size) => changeParams((now) => changeList(now, { size }))}
    />
  );
}
