import { matchingProfiles } from '#app/api/read-all-profiles.ts';
import type { RetryOptions } from '#app/api/retry.ts';
import { type FoundProfiles, toSelectedProfile } from '#app/people-lookup/look-up-entry.ts';
import { entryKey } from '#app/people-lookup/entry-key.ts';
import type { SelectedProfile } from '#app/profile-list/selection.ts';
import { ApiError } from '#client/client-error.ts';

/** `refused` if the service accepts no such email; undefined if the profiles with it could not be read. */
type EmailResult = FoundProfiles | 'refused' | undefined;

/** How many emails a request has at most. */
const maxEmails = 50;
/** How long the emails of a request are at most, in characters of its URL: proxies refuse long ones. */
const maxLength = 3000;

/** Divides items into as few batches as their emails allow. */
export function batchByEmail<Item>(items: readonly Item[], emailOf: (item: Item) => string): Item[][] {
  const batches: Item[][] = [];
  let length = Infinity;
  for (const item of items) {
    const added = new URLSearchParams({ email: emailOf(item) }).toString().length + 1;
    const batch = batches.at(-1);
    length += added;
    if (batch && batch.length < maxEmails && length <= maxLength) {
      batch.push(item);
    } else {
      batches.push([item]);
      length = added;
    }
  }
  return batches;
}

/**
 * Asks the service for the profiles with these emails by its filter. An email that it does not accept is left out, and
 * the others are asked for again.
 * @returns a result for each email; undefined if the service has no such filter, which is told by its answers: an older
 * service ignores the parameter and answers with everybody (docs/contract.md, list query)
 * @throws the error of the last attempt, or the signal's reason
 */
export async function lookUpByEmail(
  portal_id: string,
  emails: readonly string[],
  retryOptions: RetryOptions,
): Promise<EmailResult[] | undefined> {
  try {
    return await readOwners(portal_id, emails, retryOptions);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 400)) throw error;
    const refused = (error.errors ?? []).filter(({ code }) => code === 'invalid_email');
    // The service rejects the request for another reason, so each email is looked up alone.
    if (refused.length === 0) return emails.map(() => undefined);
    if (emails.length === 1) return ['refused'];
    const indexes = new Set(
      refused.map(({ path }) => Number(path.at(-1))).filter((index) => index in emails),
    );
    const parts = indexes.size > 0 ? withoutIndexes(emails, indexes) : halves(emails);
    const results = new Map<string, EmailResult>(emails.map((email) => [email, 'refused']));
    for (const part of parts) {
      const found = await lookUpByEmail(portal_id, part, retryOptions);
      if (!found) return undefined;
      part.forEach((email, index) => results.set(email, found[index]));
    }
    return emails.map((email) => results.get(email));
  }
}

function withoutIndexes(emails: readonly string[], indexes: ReadonlySet<number>): string[][] {
  const rest = emails.filter((_, index) => !indexes.has(index));
  return rest.length > 0 ? [rest] : [];
}

function halves(emails: readonly string[]): string[][] {
  const middle = Math.ceil(emails.length / 2);
  return [emails.slice(0, middle), emails.slice(middle)];
}

/** Reads all pages of the answer: several profiles can have one email. */
async function readOwners(
  portal_id: string,
  emails: readonly string[],
  retryOptions: RetryOptions,
): Promise<EmailResult[] | undefined> {
  const owners = new Map<string, SelectedProfile[]>(emails.map((email) => [entryKey(email), []]));
  let isComplete = true;
  const pages = matchingProfiles({ portal_id, email: [...emails] })({ ...retryOptions, position: undefined });
  for await (const { items, unreadable } of pages) {
    for (const item of items) {
      const same = item.email && owners.get(entryKey(item.email));
      if (!same) return undefined;
      same.push(toSelectedProfile(item));
    }
    isComplete &&= unreadable === 0;
  }
  return emails.map((email) => {
    const found = owners.get(entryKey(email)) ?? [];
    return found.length > 0 || isComplete ? found : undefined;
  });
}
