import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { prefetchProfiles } from '#app/api/profile-queries.ts';
import { updateListParams, listInput, pageSizes } from '#app/profile-list/list-params.ts';
import { useListParams } from '#app/profile-list/use-list-params.ts';
import { profileMessages } from '#app/messages/profiles/profile-messages.ts';
import { Pager } from '#app/table/pager.tsx';
import type { ReceivedPage } from '#contract/paging.ts';

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
      sizeLabel={profileMessages.size}
      onSize={(size) => changeParams((now) => updateListParams(now, { size }))}
    />
  );
}
