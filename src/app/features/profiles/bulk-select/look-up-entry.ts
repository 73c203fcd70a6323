import { client } from '#app/api/api-client.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { withRetry, type RetryOptions } from '#app/api/retry.ts';
import { matchingProfiles } from '#app/api/read-all-profiles.ts';
import { isEmail } from '#app/features/profiles/bulk-select/pasted-list-column.ts';
import { entryKey } from '#app/features/profiles/bulk-select/parse-pasted-list.ts';
import { compactProfile } from '#app/profile-list/compact-profile.ts';
import type { SelectedProfile } from '#app/profile-list/selection.ts';
import { ApiError } from '#client/client-error.ts';
import { maxLimit } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** The profiles that an entry of a list names: none, one or, where several have the same email, all of those. */
export type FoundProfiles = readonly SelectedProfile[];

/** What is longer is no email and no id. */
const maxLength = 320;

/** What an entry may be; undefined where no profile has anything like it. */
export function entryKindOf(entry: string): 'email' | 'id' | undefined {
  if (entry.length > maxLength) return undefined;
  if (isEmail(entry)) return 'email';
  return /^[\w-]+$/.test(entry) ? 'id' : undefined;
}

/**
 * Asks the service whom an email, a profile id or a consumer id names.
 * @throws what the last try threw, or the signal's reason
 */
export async function lookUpEntry(
  portal_id: string,
  entry: string,
  retryOptions: RetryOptions,
): Promise<FoundProfiles> {
  const kind = entryKindOf(entry);
  if (!kind) return [];
  try {
    return await (kind === 'email' ? lookUpEmail : lookUpId)(portal_id, entry, retryOptions);
  } catch (error) {
    // The service does not even search for it.
    if (error instanceof ApiError && error.status === 400) return [];
    throw error;
  }
}

/** The search finds parts of names and emails too, and has accents and case alike: only the same email counts. */
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

/** One page is enough: a whole id is in few profiles, and a word that is none may be in all of them. */
async function lookUpId(portal_id: string, id: string, retryOptions: RetryOptions): Promise<FoundProfiles> {
  const { signal } = retryOptions;
  try {
    const input = { portal_id, consumer_profile_id: id };
    return [toSelectedProfile(await withRetry(() => client.getProfile(input, { signal }), retryOptions))];
  } catch (error) {
    if (!(error instanceof Error && isNotFound(error))) throw error;
  }
  const input = { portal_id, search: id, limit: maxLimit };
  const { items } = await withRetry(() => client.listProfiles(input, { signal }), retryOptions);
  return items.filter(({ consumer_id }) => consumer_id === id).map(toSelectedProfile);
}

export function toSelectedProfile(profile: ReceivedProfile): SelectedProfile {
  return { profile: compactProfile(profile), readAt: Date.now() };
}
