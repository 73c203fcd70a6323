import { lookUpByEmail } from '#app/people-lookup/look-up-by-email.ts';
import { lookUpEntry } from '#app/people-lookup/look-up-entry.ts';
import type { CompactProfile } from '#app/profile-list/compact-profile.ts';

interface FoundByEmail {
  profile: CompactProfile | undefined;
  /** Whether not finding them means that they are not there, which the service's search cannot tell. */
  isCertain: boolean;
}

/** Sends the requests of a look-up, whose result it passes on. */
type Send = <T>(lookUp: () => Promise<T>) => Promise<T>;

/**
 * Finds the profile with this email: by the service's filter or, where it has none, by its search.
 * @throws the error of the last attempt, or the signal's reason
 */
export async function findByEmail(
  portal_id: string,
  email: string,
  signal: AbortSignal,
  send: Send = (lookUp) => lookUp(),
): Promise<FoundByEmail> {
  const options = { signal, onPause: () => undefined };
  const results = await send(() => lookUpByEmail(portal_id, [email], options));
  const found = results ? results[0] : await send(() => lookUpEntry(portal_id, email, options));
  return {
    profile: found === 'refused' ? undefined : found?.[0]?.profile,
    isCertain: results !== undefined && found !== undefined,
  };
}
