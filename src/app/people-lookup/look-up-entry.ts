import { client } from '#app/api/api-client.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { withRetry, type RetryOptions } from '#app/api/retry.ts';
import { matchingProfiles } from '#app/api/read-all-profiles.ts';
import { entryKey } from '#app/people-lookup/entry-key.ts';
import { compactProfile } from '#app/profile-list/compact-profile.ts';
import type { SelectedProfile } from '#app/profile-list/selection.ts';
import { ApiError } from '#client/client-error.ts';
import { maxLimit } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** The profiles that an entry names: none, one, or all those that share an email. */
export type FoundProfiles = readonly SelectedProfile[];

/**
 * Asks the service for the profiles with this email, profile id or consumer id.
 * @throws the error of the last attempt, or the signal's reason
 */
export async function lookUpEntry(
  portal_id: string,
  entry: string,
  retryOptions: RetryOptions,
): Promise<FoundProfiles> {
  try {
    return await (entry.includes('@') ? lookUpEmail : lookUpId)(portal_id, entry, retryOptions);
  } catch (error) {
    // The service rejects the search text, so no profile has it.
    if (error instanceof ApiError && error.status === 400) return [];
    throw error;
  }
}

/** The search also matches parts of names and emails, and ignores case and accents: keep only equal emails. */
async function lookUpEmail(
  portal_id: string,
  email: string,
  retryOptions: RetryOptions,
): Promise<FoundProfiles> {
  const pages = matchingProfiles({ portal_id, search: email })({ ...retryOptions, position: undefined });
  const found: SelectedProfile[] = [];
  for await (const { items } of pages) {
    const matching = items.filter((item) => item.email && entryKey(item.email) === entryKey(email));
    found.push(...matching.map(toSelectedProfile));
  }
  return found;
}

/** Reads a single page: few profiles match a whole id, while a word that is no id could match all of them. */
async function lookUpId(portal_id: string, id: string, retryOptions: RetryOptions): Promise<FoundProfiles> {
  const { signal } = retryOptions;
  try {
    const input = { portal_id, consumer_profile_id: id };
    return [toSelectedProfile(await withRetry(() => client.getProfile(input, { signal }), retryOptions))];
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  const input = { portal_id, search: id, limit: maxLimit };
  const { items } = await withRetry(() => client.listProfiles(input, { signal }), retryOptions);
  return items.filter(({ consumer_id }) => consumer_id === id).map(toSelectedProfile);
}

export function toSelectedProfile(profile: ReceivedProfile): SelectedProfile {
  return { profile: compactProfile(profile), readAt: Date.now() };
}
