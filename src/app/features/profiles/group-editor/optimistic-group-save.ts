import type { Query, QueryClient } from '@tanstack/react-query';
import { auditLogKey } from '#app/api/audit-log-queries.ts';
import { errorText } from '#app/api/error-text.ts';
import { isGroupNotFound } from '#app/api/group-availability.ts';
import { updateCachedProfile, updateChangedProfile } from '#app/api/update-cached-profile.ts';
import {
  applyGroupChange,
  type GroupChangeIo,
  type GroupChangeResult,
} from '#app/bulk/apply-group-change.ts';
import { createArchivedGroupCache } from '#app/bulk/archived-group-cache.ts';
import { groupRequests } from '#app/bulk/group-requests.ts';
import { membershipChangesOf } from '#app/bulk/job-plan.ts';
import { sentences } from '#app/lib/sentences.ts';
import { saveMessages } from '#app/messages/profiles/save-messages.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export interface GroupSave {
  portal_id: string;
  /** The profile as shown. */
  profile: ReceivedProfile;
  assign: readonly ReceivedGroup[];
  unassign: readonly ReceivedGroup[];
}

export const saveGroupsKey = ['saveGroups'];

/** Shows a change of groups optimistically, then the response. A failed request is part of the result. */
export function saveGroupsMutation(queryClient: QueryClient) {
  return {
    mutationKey: saveGroupsKey,
    mutationFn: async (save: GroupSave): Promise<GroupChangeResult> => {
      const { portal_id, profile, assign, unassign } = save;
      await cancelFetches(queryClient, portal_id);
      updateCachedProfile(queryClient, portal_id, applyOptimistically(save));
      const pairs = membershipChangesOf(assign, unassign);
      const result = await applyGroupChange(profile, { pairs }, ioOf(save));
      if (isGroupNotFound(result.error)) {
        void queryClient.invalidateQueries({ queryKey: ['listGroups', { portal_id }] });
      }
      void queryClient.invalidateQueries({ queryKey: auditLogKey });
      updateChangedProfile(queryClient, portal_id, result.profile);
      return result;
    },
    // A fault of the page: failures of the service are results. How far the save came is unknown, so it is read again.
    onError: (error: Error, { portal_id, profile }: GroupSave) => {
      toast(saveMessages.failed(profile.name), {
        tone: 'danger',
        description: sentences(errorText(error).summary),
        names: [profile.name],
      });
      updateCachedProfile(queryClient, portal_id, profile);
      for (const name of ['getProfile', 'listProfiles']) {
        void queryClient.invalidateQueries({ queryKey: [name, { portal_id }] });
      }
    },
  };
}

/**
 * Cancels fetches in progress, which would bring back the old groups. A first load may finish, because nothing else
 * fills its query.
 */
async function cancelFetches(queryClient: QueryClient, portal_id: string): Promise<void> {
  const hasData = (query: Query) => query.state.data !== undefined;
  await queryClient.cancelQueries({ queryKey: ['listProfiles', { portal_id }], predicate: hasData });
  await queryClient.cancelQueries({ queryKey: ['getProfile', { portal_id }] });
}

/** The profile as it will be if the request succeeds. */
function applyOptimistically({ profile, assign, unassign }: GroupSave): ReceivedProfile {
  if (!profile.groups) return profile;
  const leaving = new Set(unassign.map(({ id }) => id));
  const staying = profile.groups.filter((held) => !leaving.has(held.group.id));
  return { ...profile, groups: [...staying, ...assign.map((group) => ({ group, assigned_via: 'manual' }))] };
}

/**
 * Sends each request once: the user sees a failure and decides whether to save again. It reads past the cache: a fetch
 * that is under way there began before the change, and an undo that ends cancels it.
 */
function ioOf({ portal_id, profile }: GroupSave): GroupChangeIo {
  return {
    ...groupRequests({ portal_id, consumer_profile_id: profile.id }),
    archivedGroups: createArchivedGroupCache(portal_id),
    onArchived: 'stop',
  };
}
