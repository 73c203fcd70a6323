import type { QueryClient } from '@tanstack/react-query';
import { type AddMode, addPersonMutation, type NewPerson } from '#app/api/people-writes.ts';
import {
  type AssignmentResult,
  assignToPersonMutation,
} from '#app/features/add-people/assign-to-person-mutation.ts';
import type { ReceivedGroup } from '#contract/group.ts';

interface NewPersonWithGroups {
  person: NewPerson;
  groups: readonly ReceivedGroup[];
}

export interface AddedPerson {
  /** Of the profile; undefined if the service did not tell. */
  id: string | undefined;
  name: string;
  assignment: AssignmentResult;
}

/**
 * Invites or adds a person and assigns their groups. One mutation, so that it ends
 * also if its dialog is closed in between.
 */
export function addWithGroupsMutation(queryClient: QueryClient, mode: AddMode) {
  const add = addPersonMutation(queryClient, mode);
  const assign = assignToPersonMutation(queryClient);
  return {
    ...add,
    mutationFn: async ({ person, groups }: NewPersonWithGroups): Promise<AddedPerson> => {
      const { portal_id, name } = person;
      const id = await add.mutationFn(person);
      const canAssign = id !== undefined && groups.length > 0;
      const assignment = canAssign
        ? await assign.mutationFn({ portal_id, consumer_profile_id: id, groups })
        : { missing: groups, isUnconfirmed: false };
      return { id, name, assignment };
    },
  };
}
