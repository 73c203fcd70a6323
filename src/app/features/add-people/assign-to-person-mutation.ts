import type { QueryClient } from '@tanstack/react-query';
import { auditLogKey } from '#app/api/audit-log-queries.ts';
import { updateChangedProfile } from '#app/api/update-cached-profile.ts';
import { applyGroupChange } from '#app/bulk/apply-group-change.ts';
import { createArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
import { groupRequests } from '#app/bulk/group-requests.ts';
import { membershipChangesOf } from '#app/bulk/job-plan.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

interface Assignment {
  portal_id: string;
  consumer_profile_id: string;
  groups: readonly ReceivedGroup[];
}

export interface AssignmentResult {
  /** The groups that the person does not have. */
  missing: readonly ReceivedGroup[];
  /** The service accepted it and does not send the groups of profiles. */
  isUnconfirmed: boolean;
  /** Why something was not assigned. */
  error?: Error;
}

/**
 * Assigns groups to someone who was just invited or added, whose profile is read first: a new one is answered without
 * groups. A failed request is part of the result.
 */
export function assignToPersonMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['assignToPerson'],
    mutationFn: async ({ groups, ...target }: Assignment): Promise<AssignmentResult> => {
      const requests = groupRequests(target);
      let person: ReceivedProfile;
      try {
        person = await requests.read();
      } catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        return { missing: groups, isUnconfirmed: false, error };
      }
      const { results, profile, error } = await applyGroupChange(
        person,
        { pairs: membershipChangesOf(groups, []) },
        {
          ...requests,
          archivedGroups: createArchivedGroupCache(target.portal_id),
          onArchived: 'send-others',
        },
      );
      updateChangedProfile(queryClient, target.portal_id, profile);
      const isMissing = ({ id }: ReceivedGroup) =>
        ['failed', 'archived', 'ignored'].includes(results[id]?.is ?? 'failed');
      return {
        missing: groups.filter(isMissing),
        isUnconfirmed: Object.values(results).some(({ is }) => is === 'unconfirmed'),
        ...(error && { error }),
      };
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: auditLogKey }),
  };
}
