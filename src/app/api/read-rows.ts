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
  /** Whether the list was read to its end, or as far as `since`. */
  isComplete: boolean;
  /** Profiles created before are not read, in milliseconds; undefined if all are. */
  since: number | undefined;
  pageOf: PageOf;
}

/**
 * Makes a page of rows. Its code comes with the rows: few lists are read.
 * @param refinement what the rows of the page have to match, as `refinementText` writes it
 */
export type PageOf = (rows: ReadRows, page: ListProfilesInput, refinement: string) => ReadPage;

export interface ReadPage extends ReceivedPage<ReceivedProfile> {
  isComplete: boolean;
  /** How many rows all pages have, as far as they are read. */
  found: number;
  /** Whether a row still matches the refinement, for which it was read. */
  matches?: (profile: ReceivedProfile) => boolean;
}

type ReadRowsKey = readonly ['readRows', ListProfilesInput];

/**
 * The cached rows of a list, which `openReadList` reads. Nothing fetches them on its own: that takes a request for
 * every page of the list.
 */
export function readRowsQuery({ portal_id, search, status, consumer_group_id }: ListProfilesInput) {
  return queryOptions<ReadRows, Error, ReadRows, ReadRowsKey>({
    queryKey: ['readRows', { portal_id, search, status, consumer_group_id }],
    queryFn: skipToken,
    // With each new row, it would compare all of them.
    structuralSharing: false,
  });
}
