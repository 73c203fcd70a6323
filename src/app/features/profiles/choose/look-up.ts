import { client } from '#app/api/client.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { askPatiently, type PatienceOptions } from '#app/api/patience.ts';
import { matchingProfiles } from '#app/api/profile-source.ts';
import { isEmail } from '#app/features/profiles/choose/list-column.ts';
import { entryKey } from '#app/features/profiles/choose/read-list.ts';
import { keepProfile } from '#app/list/kept-profile.ts';
import type { SelectedProfile } from '#app/list/selection.ts';
import { ApiError } from '#client/client-error.ts';
import { maxLimit } from '#contract/page.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** The profiles that an entry of a list names: none, one or, where several have the same email, all of those. */
export type Found = readonly SelectedProfile[];

/** What is longer is no email and no id. */
const longest = 320;

/** What an entry may be; undefined where no profile has anything like it. */
export function kindOf(entry: string): 'email' | 'id' | undefined {
  if (entry.length > longest) return undefined;
  if (isEmail(entry)) return 'email';
  return /^[\w-]+$/.test(entry) ? 'id' : undefined;
}

/**
 * Asks the service whom an email, a profile id or a consumer id names.
 * @throws what the last try threw, or the signal's reason
 */
export async function lookUp(portal_id: string, entry: string, patience: PatienceOptions): Promise<Found> {
  const kind = kindOf(entry);
  if (!kind) return [];
  try {
    return await (kind === 'email' ? lookUpEmail : lookUpId)(portal_id, entry, patience);
  } catch (error) {
    // The service does not even search for it.
    if (error instanceof ApiError && error.status === 400) return [];
    throw error;
  }
}

/** The search finds parts of names and emails too, and has accents and case alike: only the same email counts. */
async function lookUpEmail(portal_id: string, email: string, patience: PatienceOptions): Promise<Found> {
  const walk = matchingProfiles({ portal_id, search: email })({ ...patience, position: undefined });
  const found: SelectedProfile[] = [];
  for await (const { items } of walk) {
    const same = items.filter((item) => item.email && entryKey(item.email) === entryKey(email));
    found.push(...same.map(readNow));
  }
  return found;
}

/** One page is enough: a whole id is in few profiles, and a word that is none may be in all of them. */
async function lookUpId(portal_id: string, id: string, patience: PatienceOptions): Promise<Found> {
  const { signal } = patience;
  try {
    const input = { portal_id, consumer_profile_id: id };
    return [readNow(await askPatiently(() => client.getProfile(input, { signal }), patience))];
  } catch (error) {
    if (!(error instanceof Error && isNotFound(error))) throw error;
  }
  const input = { portal_id, search: id, limit: maxLimit };
  const { items } = await askPatiently(() => client.listProfiles(input, { signal }), patience);
  return items.filter(({ consumer_id }) => consumer_id === id).map(readNow);
}

export function readNow(profile: ReceivedProfile): SelectedProfile {
  return { profile: keepProfile(profile), readAt: Date.now() };
}
