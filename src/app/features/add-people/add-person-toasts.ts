import { errorText } from '#app/api/error-text.ts';
import { isEndpointMissing } from '#app/api/missing-endpoints.ts';
import { type AddMode, isUncertain } from '#app/api/people-writes.ts';
import type { AddedPerson } from '#app/features/add-people/add-with-groups-mutation.ts';
import { problemsFrom } from '#app/features/add-people/person-draft.ts';
import { sentences } from '#app/lib/sentences.ts';
import { addPersonMessages } from '#app/messages/people/add-person-messages.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';
import { ApiError } from '#client/client-error.ts';

/**
 * Says that someone was invited or added, and which groups they did not get.
 * @param onOpen opens their profile
 */
export function toastAdded(mode: AddMode, { id, name, assignment }: AddedPerson, onOpen: () => void): void {
  const { done, groupsFailed, groupsUnconfirmed, profileUnknown, open } = addPersonMessages;
  const action = id === undefined ? undefined : { label: open, onPress: onOpen };
  const missing = assignment.missing.map((group) => group.name);
  if (missing.length > 0) {
    const reason = assignment.error && sentences(errorText(assignment.error).summary);
    const description = id === undefined ? profileUnknown : reason;
    toast(groupsFailed[mode](name, missing), {
      tone: 'danger',
      description,
      action,
      names: [name, ...missing],
    });
  } else {
    const description = assignment.isUnconfirmed ? groupsUnconfirmed : undefined;
    toast(done[mode](name), { description, action, names: [name] });
  }
}

/** Says that someone was not invited or added, or that nobody knows. */
export function toastNotAdded(mode: AddMode, name: string, error: Error): void {
  const { failed, unconfirmed } = addPersonMessages;
  const title = isUncertain(error) ? unconfirmed[mode](name) : failed[mode](name);
  toast(title, { tone: 'danger', description: reasonOf(mode, error), names: [name] });
}

function reasonOf(mode: AddMode, error: Error): string {
  const { unsupported, someoneIsMember, uncertain } = addPersonMessages;
  if (isEndpointMissing(error)) return unsupported[mode];
  if (error instanceof ApiError && error.status === 409) return someoneIsMember;
  const { name, email } = problemsFrom(error);
  return (
    sentences(name, email) ||
    sentences(errorText(error).summary, isUncertain(error) ? uncertain[mode] : undefined)
  );
}
