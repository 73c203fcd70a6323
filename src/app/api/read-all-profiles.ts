import { clientOptions } from '#app/api/api-client.ts';
import { withRetry, type RetryOptions } from '#app/api/retry.ts';
import type { ListProfilesInput } from '#app/api/profile-queries.ts';
import { ContractError } from '#client/client-error.ts';
import { createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';
import { maxLimit, receivedPageOf } from '#contract/paging.ts';
import { type ReceivedProfile, wholeProfile } from '#contract/profile.ts';

export interface ProfileBatch {
  items: readonly ReceivedProfile[];
  /** Rows that did not have the contract's shape, and are not among the items. */
  unreadable: number;
  /** Where what comes after this batch begins. */
  position: string | undefined;
}

export interface SourceOptions extends RetryOptions {
  /** Of the last batch that was dealt with; undefined for all from the start. */
  position: string | undefined;
}

/** Profiles in batches, from wherever they are. What is thrown ends it; another walk goes on from a position. */
export type ProfileSource = (options: SourceOptions) => AsyncIterable<ProfileBatch>;

/** Profiles with everything the service sends of them, also what this project does not know. */
const fullProfileClient = createClient(
  { listProfiles: { ...endpoints.listProfiles, received: receivedPageOf(wholeProfile) } },
  clientOptions,
);

/**
 * All pages of a list. Oldest first, so that what is added meanwhile comes at the end, and nothing twice.
 * @param filters what is listed; its own order, limit and place do not matter
 */
export function matchingProfiles(filters: ListProfilesInput): ProfileSource {
  return async function* readPages({ position, ...retryOptions }) {
    const { portal_id, search, status, consumer_group_id } = filters;
    const list = { portal_id, search, status, consumer_group_id, limit: maxLimit, order: 'asc' as const };
    for (let after = position; ;) {
      const page = await withRetry(
        () => fullProfileClient.listProfiles({ ...list, after }, { signal: retryOptions.signal }),
        retryOptions,
      );
      const { has_more_after } = page.pagination;
      if (has_more_after && (page.last_id === undefined || page.last_id === after))
        throw new ContractError('listProfiles', 'items', 'the next page cannot be told from this one');
      after = page.last_id;
      yield { items: page.items, unreadable: page.unreadable, position: after };
      if (!has_more_after) return;
    }
  };
}
