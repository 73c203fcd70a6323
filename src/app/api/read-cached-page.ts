import type { QueryClient } from '@tanstack/react-query';
import type { ListPage } from '#client/page-request.ts';
import { readPage } from '#client/read-page.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

type ListProfilesInput = InputOf<Endpoints['listProfiles']>;

/**
 * Reads a page of profiles. If the profile that the page starts beside was deleted, the cached pages show where it was.
 */
export function readCachedPage(
  queryClient: QueryClient,
  list: ListPage<ListProfilesInput, ReceivedProfile>,
  input: ListProfilesInput,
): Promise<ReceivedPage<ReceivedProfile>> {
  const { after: _after, before: _before, ...filters } = input;
  return readPage(list, input, () =>
    queryClient
      .getQueriesData<ReceivedPage<ReceivedProfile>>({ queryKey: ['listProfiles', filters] })
      // All queries of this name are made with an input: `profilesQuery`.
      .flatMap(([[, by], page]) => (page ? [[by as ListProfilesInput, page] as const] : [])),
  );
}
