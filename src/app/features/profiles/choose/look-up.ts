import { client } from '#app/api/client.ts';
import { isNotFound } from '#app/api/is-not-found.ts';
import { askPatiently, type PatienceOptions } from '#app/api/patience.ts';
import { matchingProfiles } from '#app/api/profile-source.ts';
import { isEmail } from '#app/features/profiles/choose/list-column.ts';
import { entryKey } from '#app/features/profiles/choose/read-list.ts';
import { keepProfile } from '#app/list/kept-profile.ts';
import type { SelectedProfile } from '#app/list/selection.ts';
import { ApiError } from '#client/client-error.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

/** The profiles that an entry of a list names: none, one or, where several have the same email, all of those. */
export type Found = readonly SelectedProfile[];

/** What is longer is no email and no id. */
const longest = 320;
/** What is shorter may be part of so many names that it is not searched for. */
const shortestConsumerId = 8;

/**
 * Asks the service whom an email, a profile id or a consumer id names.
 * @throws what the last try threw, or the signal's reason
 */
export async function lookUp(portal_id: string, entry: string, patience: PatienceOptions): Promise<Found> {
  if (entry.length > longest) return [];
  try {
    if (isEmail(entry)) {
      const key = entryKey(entry);
      return await search(
        portal_id,
        entry,
        ({ email }) => email != null && entryKey(email) === key,
        patience,
      );
    }
    return /^[\w-]+$/.test(entry) ? await lookUpId(portal_id, entry, patience) : [];
  } catch (error) {
    // The service does not even search for it.
    if (error instanceof ApiError && error.status === 400) return [];
    throw error;
  }
}

async function lookUpId(portal_id: string, id: string, patience: PatienceOptions): Promise<Found> {
  const input = { portal_id, consumer_profile_id: id };
  try {
    return [readNow(await askPatiently(() => client.getProfile(input, patience), patience))];
  } catch (error) {
    if (!(error instanceof Error && isNotFound(error))) throw error;
  }
  if (id.length < shortestConsumerId) return [];
  return search(portal_id, id, ({ consumer_id }) => consumer_id === id, patience);
}

/** The service finds parts of names, emails and ids, and has accents and case alike: only exactly the same counts. */
async function search(
  portal_id: string,
  entry: string,
  isSame: (profile: ReceivedProfile) => boolean,
  patience: PatienceOptions,
): Promise<Found> {
  const pages = matchingProfiles({ portal_id, search: entry })({ ...patience, position: undefined });
  const found: SelectedProfile[] = [];
  for await (const { items } of pages) found.push(...items.filter(isSame).map(readNow));
  return found;
}

function readNow(profile: ReceivedProfile): SelectedProfile {
  return { profile: keepProfile(profile), readAt: Date.now() };
}
