import { client } from '#app/api/api-client.ts';
import { ContractError } from '#client/client-error.ts';
import type { EndpointName } from '#contract/endpoints.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface Target {
  portal_id: string;
  consumer_profile_id: string;
}

/**
 * The requests that read a profile and change its groups.
 * All reject with a {@link ContractError} if the service answers with another profile.
 */
export function groupRequests(target: Target) {
  const { consumer_profile_id: id } = target;
  return {
    read: async () => ofProfile(id, 'getProfile', await client.getProfile(target)),
    assign: async (group_ids: string[]) =>
      ofProfile(id, 'assignGroups', await client.assignGroups({ ...target, group_ids })),
    unassign: async (group_ids: string[]) =>
      ofProfile(id, 'unassignGroups', await client.unassignGroups({ ...target, group_ids })),
  };
}

function ofProfile(id: string, endpoint: EndpointName, answer: ReceivedProfile): ReceivedProfile {
  if (answer.id !== id) throw new ContractError(endpoint, 'id', `${answer.id} instead of ${id}`);
  return answer;
}
