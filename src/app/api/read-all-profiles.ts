import { clientOptions } from '#app/api/api-client.ts';
import { withRetry, type RetryOptions } from '#app/api/retry.ts';
import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { ContractError } from '#client/client-error.ts';
import { createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';
import { maxLimit, receivedPageOf } from '#contract/paging.ts';
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
  position: string | undefined;
}

export interface SourceOptions extends RetryOptions {
  /** Position after the last processed batch; undefined to read from the start. */
  position: string | undefined;
}

/** Profiles in batches, whatever their source. An error ends the traversal; another one can resume from a position. */
export type ProfileSource = (options: SourceOptions) => AsyncIterable<ProfileBatch>;

/** Returns profiles with every field that the service sends, including those this project does not know. */
const fullProfileClient = createClient(
  { listProfiles: { ...endpoints.listProfiles, received: receivedPageOf(wholeProfile) } },
  clientOptions,
);

/**
 * All pages of a list. Oldest first, profiles created during the traversal come last, and none appears twice; newest first,
 * they are left out.
 * @param filters what to list; their order, limit and cursor are ignored
 */
export function matchingProfiles(filters: ListProfilesInput, order: SortOrder = 'asc'): ProfileSource {
  return async function* readPages({ position, ...retryOptions }) {
    const { portal_id, search, status, consumer_group_id } = filters;
    const list = { portal_id, search, status, consumer_group_id, limit: maxLimit, order };
    for (let after = position; ;) {
      const page = await withRetry(
        () => fullProfileClient.listProfiles({ ...list, after }, { signal: retryOptions.signal }),
        retryOptions,
      );
      const { has_more_after } = page.pagination;
      const read = page.items.length + page.unreadable;
      if (has_more_after && (page.last_id === undefined || page.last_id === after))
        throw new ContractError('listProfiles', 'items', 'the next page cannot be told from this one');
      after = page.last_id;
      yield { items: page.items, read, readAt: Date.now(), unreadable: page.unreadable, position: after };
      if (!has_more_after) return;
    }
  };
}
