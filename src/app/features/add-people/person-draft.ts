import type { NewPerson } from '#app/api/people-writes.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { ApiError } from '#client/client-error.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import { trimInvisible } from '#text/invisible.ts';
import { singleEntry } from '#text/pasted-entries.ts';

/** A person as typed into the form. */
export interface PersonDraft {
  name: string;
  email: string;
  message: string;
  groups: readonly ReceivedGroup[];
}

export const emptyPerson: PersonDraft = { name: '', email: '', message: '', groups: [] };

export function isBlank({ name, email, message, groups }: PersonDraft): boolean {
  return name === '' && email === '' && message === '' && groups.length === 0;
}

/** By field. */
export interface PersonProblems {
  name?: string | undefined;
  email?: string | undefined;
}

/** The longest name that the form takes, in characters. */
const maxNameLength = 500;

/** The address within what was pasted, such as `Ada <ada@example.com>`; undefined if there is none. */
export function emailOf({ email }: PersonDraft): string | undefined {
  const address = singleEntry(email) ?? trimInvisible(email);
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
}

/** Why the form cannot be sent. */
export function problemsOf(draft: PersonDraft): PersonProblems {
  const name = trimInvisible(draft.name);
  return {
    ...(name === '' && { name: addPersonMessages.nameless }),
    ...(name.length > maxNameLength && { name: addPersonMessages.tooLong(maxNameLength) }),
    ...(emailOf(draft) === undefined && { email: addPersonMessages.notAnEmail }),
  };
}

/** What the service says about the fields. */
export function problemsFrom(error: Error): PersonProblems {
  if (!(error instanceof ApiError) || error.status !== 400) return {};
  const isRefused = (field: string) => error.errors?.some(({ path }) => path.includes(field));
  return {
    ...(isRefused('name') && { name: addPersonMessages.refusedName }),
    ...(isRefused('email') && { email: addPersonMessages.refusedEmail }),
  };
}

/** The input of the request. */
export function personOf(portal_id: string, draft: PersonDraft): NewPerson {
  return {
    portal_id,
    name: trimInvisible(draft.name),
    email: emailOf(draft) ?? '',
    message: draft.message.trim(),
  };
}
