import { client } from '#app/api/api-client.ts';
import { jobHeaders } from '#app/api/job-headers.ts';
import { ContractError } from '#client/client-error.ts';
import type { EndpointName } from '#contract/endpoints.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface Target {
  portal_id: string;
  consumer_profile_id: string;
}

/**
 * The requests that read a profile and change its groups, of a job if there is one.
 * All reject with a {@link ContractError} if the service answers with another profile.
 */
export function groupRequests(target: Target, job_id?: string) {
  const { consumer_profile_id: id } = target;
  const options = jobHeaders(job_id);
  return {
    read: async () => ofProfile(id, 'getProfile', await client.getProfile(target)),
    assign: async (group_ids: string[]) =>
      ofProfile(id, 'assignGroups', await client.assignGroups({ ...target, group_ids }, options)),
    unassign: async (group_ids: string[]) =>
      ofProfile(id, 'unassignGroups', await client.unassignGroups({ ...target, group_ids }, options)),
  };
}

function ofProfile(id: string, endpoint: EndpointName, answer: ReceivedProfile): ReceivedProfile {
  if (answer.id !== id) throw new ContractError(endpoint, 'id', `${answer.id} instead of ${id}`);
  return answer;
}
