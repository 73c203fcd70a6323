import { queryOptions, skipToken } from '@tanstack/react-query';
import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';
import type { SortOrder } from '#contract/sort-order.ts';

/** The rows of a list that is read page by page and filtered here, instead of by the service. */
export interface ReadRows {
  items: ReceivedProfile[];
  /** Rows of the service that could not be read. */
  unreadable: number;
  order: SortOrder;
  /** Whether the list was read to its end. */
  isComplete: boolean;
  /** Makes a page of them. Its code comes with the rows: few lists are read. */
  pageOf: (rows: ReadRows, page: ListProfilesInput) => ReadPage;
}

export interface ReadPage extends ReceivedPage<ReceivedProfile> {
  /** Whether its list was read to its end. */
  isComplete: boolean;
}

type ReadRowsKey = readonly ['readRows', ListProfilesInput];

/**
 * The cached rows of a list, which `openReadList` reads. Nothing fetches them on its own: that takes a request for every
 * page of the list.
 */
export function readRowsQuery({ portal_id, search, status, consumer_group_id }: ListProfilesInput) {
  return queryOptions<ReadRows, Error, ReadRows, ReadRowsKey>({
    queryKey: ['readRows', { portal_id, search, status, consumer_group_id }],
    queryFn: skipToken,
    // With each new row, it would compare all of them.
    structuralSharing: false,
  });
}
