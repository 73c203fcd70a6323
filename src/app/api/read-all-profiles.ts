import { clientOptions } from '#app/api/api-client.ts';
import { withRetry, type RetryOptions } from '#app/api/retry.ts';
import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { checkPage } from '#client/check-page.ts';
import { ContractError } from '#client/client-error.ts';
import { createClient } from '#client/create-client.ts';
import { portalEndpoints } from '#contract/portal-endpoints.ts';
import { maxLimit, type ReceivedPage, receivedPageOf } from '#contract/paging.ts';
import { type ReceivedProfile, wholeProfile } from '#contract/profile.ts';
import type { SortOrder } from '#contract/sort-order.ts';

export interface ProfileBatch {
  items: readonly ReceivedProfile[];
  /** How many rows were read for the batch: its items, the unreadable, and those that did not match. */
  read: number;
  /** When they were read, in milliseconds. */
  readAt: number;
  /** Rows that did not match the contract and are left out of the items. */
  unreadable: number;
  /** Where the next batch begins. */
  position: ReadPosition | undefined;
  /** Whether there is a next batch. */
  hasMore: boolean;
}

/** The end of what was read of a list. */
export interface ReadPosition {
  /** The ID of the last row. */
  after: string;
  /** The IDs of the rows of the last page, which tell where to continue if the last row is deleted meanwhile. */
  lastPage: readonly string[];
}

interface SourceOptions extends RetryOptions {
  /** Position after the last processed batch; undefined to read from the start. */
  position: ReadPosition | undefined;
}

/** Profiles in batches, whatever their source. An error ends the traversal; another one can resume from a position. */
export type ProfileSource = (options: SourceOptions) => AsyncIterable<ProfileBatch>;

/** Returns profiles with every field that the service sends, including those this project does not know. */
export const fullProfileClient = createClient(
  {
    listProfiles: { ...portalEndpoints.listProfiles, received: receivedPageOf(wholeProfile) },
    getProfile: { ...portalEndpoints.getProfile, received: wholeProfile },
  },
  clientOptions,
);

/**
 * All pages of a list. Oldest first, profiles created during the traversal come last, and none appears twice; newest
 * first, they are left out.
 * @param filters what to list; their order, limit and cursor are ignored
 */
export function matchingProfiles(filters: ListProfilesInput, order: SortOrder = 'asc'): ProfileSource {
  return async function* readPages({ position, ...retryOptions }) {
    const { portal_id, search, email, status, consumer_group_id } = filters;
    const list = { portal_id, search, email, status, consumer_group_id, limit: maxLimit, order };
    const readList = (request: ListProfilesInput) =>
      withRetry(() => fullProfileClient.listProfiles(request, { signal: retryOptions.signal }), retryOptions);
    for (let last = position; ;) {
      const page = await readNext(readList, { ...list, after: last?.after }, last?.lastPage ?? []);
      const { items, unreadable, last_id } = page;
      const { has_more_after } = page.pagination;
      if (has_more_after && (last_id === undefined || last_id === last?.after))
        throw new ContractError('listProfiles', 'items', 'the next page cannot be told from this one');
      if (last_id !== undefined) last = { after: last_id, lastPage: items.map((item) => item.id) };
      const hasMore = has_more_after;
      yield {
        items,
        read: items.length + unreadable,
        readAt: Date.now(),
        unreadable,
        position: last,
        hasMore,
      };
      if (!hasMore) return;
    }
  };
}

/**
 * Reads the next page of a list. One that is empty may only be so because the row before it was deleted.
 * @throws {ContractError} if the whole page before was deleted, so that nothing tells where the list continues
 */
async function readNext(
  read: (request: ListProfilesInput) => Promise<ReceivedPage<ReceivedProfile>>,
  request: ListProfilesInput,
  lastPage: readonly string[],
): Promise<ReceivedPage<ReceivedProfile>> {
  const page = await read(request);
  const isCertain = page.last_id !== undefined || page.pagination.has_more_before;
  if (request.after === undefined || isCertain) return page;
  const { page: checked, isLost } = await checkPage(read, request, page, lastPage.slice(0, -1).toReversed());
  if (isLost)
    throw new ContractError('listProfiles', 'items', 'the profiles read last were deleted in the meantime');
  return { ...checked, items: checked.items.filter((item) => !lastPage.includes(item.id)) };
}
