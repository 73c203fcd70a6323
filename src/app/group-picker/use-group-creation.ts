import { useQueryClient } from '@tanstack/react-query';
import { errorText } from '#app/api/error-text.ts';
import { createGroupMutation } from '#app/api/group-writes.ts';
import { useSingleMutation } from '#app/api/use-single-mutation.ts';
import type { GroupSearch } from '#app/group-picker/use-group-search.ts';
import { groupMessages } from '#app/messages/profiles/group-messages.ts';
import type { OptionCreation } from '#app/ui/pickers/option-creation.tsx';
import type { ReceivedGroup } from '#contract/group.ts';

/**
 * Offers to create a group named like a search that finds none.
 * @param onCreated picks the new group; undefined where groups are not assigned
 * @returns undefined while there is nothing to offer
 */
export function useGroupCreation(
  portal_id: string,
  { search, groups, query, isStale }: GroupSearch,
  onCreated: ((group: ReceivedGroup) => void) | undefined,
): OptionCreation | undefined {
  const mutation = useSingleMutation({
    ...createGroupMutation(useQueryClient()),
    // Passed to the mutation, not to `mutate`: callbacks of `mutate` are dropped when the picker unmounts, and would
    // see the groups as they were at the click.
    onSuccess: ({ group }) => onCreated?.(group),
  });
  const name = search.trim();
  const hasNoMatch = query.isSuccess && !isStale && groups.length === 0;
  const isOfName = mutation.variables?.name === name;
  // Until it is found, too: a service may take a moment.
  const isCreated = mutation.isSuccess && isOfName;
  if (!onCreated || !name || isCreated || !(hasNoMatch || mutation.isPending)) return undefined;
  return {
    name,
    label: groupMessages.create(name),
    disabledReason: mutation.isPending ? groupMessages.creating : undefined,
    problem:
      mutation.error && isOfName ? groupMessages.createFailed(errorText(mutation.error).summary) : undefined,
    onCreate: () => mutation.mutate({ portal_id, name }),
  };
}
