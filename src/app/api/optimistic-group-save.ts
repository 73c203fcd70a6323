import type { Query, QueryClient } from '@tanstack/react-query';
import { auditLogKey } from '#app/api/audit-log-queries.ts';
import { client } from '#app/api/api-client.ts';
import { isGroupActive, isGroupNotFound } from '#app/api/archived-groups.ts';
import { profileQuery, updateCachedProfile } from '#app/api/profile-queries.ts';
import { isSessionExpired } from '#app/api/expired-session.ts';
import { ApiError } from '#client/client-error.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export interface GroupChange {
  portal_id: string;
  profile: ReceivedProfile;
  assign: readonly ReceivedGroup[];
  unassign: readonly ReceivedGroup[];
}

/** How a save ended. Whatever happened, the caches hold what the server says by the time this is known. */
export interface SaveResult {
  /** What stopped it, if anything did. */
  error?: Error;
  /** Which calls the server acknowledged. */
  assigned: boolean;
  unassigned: boolean;
  /** The profile as the server has it now; undefined when it could not be asked. */
  actual?: ReceivedProfile;
  /** Chosen groups that turned out to be archived or deleted. */
  archived: readonly ReceivedGroup[];
}

/**
 * At most one assign, then at most one unassign; neither for an empty list. The change is shown at once, and replaced by
 * the server's answer. After a failure that answer is a fresh read: a request that timed out may have been carried out.
 */
export function saveGroupsMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['saveGroups'],
    mutationFn: async (change: GroupChange): Promise<SaveResult> => {
      const { portal_id, profile } = change;
      await cancelFetches(queryClient, portal_id);
      updateCachedProfile(queryClient, portal_id, applyOptimistically(change));
      const result = await sendChange(change);
      if (result.error) {
        result.actual =
          (await refetchProfile(queryClient, change)) ??
          result.actual ??
          unchangedIfSignedOut(change, result);
        result.archived = await findArchived(queryClient, change, result);
      }
      void queryClient.invalidateQueries({ queryKey: auditLogKey });
      // A profile nobody could read again is shown with unknown groups, never with those it had before.
      updateCachedProfile(queryClient, portal_id, result.actual ?? { ...profile, groups: null });
      return result;
    },
  };
}

/** A read under way would bring the groups from before the change; a first load is let through, since nothing else fills it. */
async function cancelFetches(queryClient: QueryClient, portal_id: string): Promise<void> {
  const hasData = (query: Query) => query.state.data !== undefined;
  await queryClient.cancelQueries({ queryKey: ['listProfiles', { portal_id }], predicate: hasData });
  await queryClient.cancelQueries({ queryKey: ['getProfile', { portal_id }] });
}

async function sendChange({ portal_id, profile, assign, unassign }: GroupChange): Promise<SaveResult> {
  const result: SaveResult = { assigned: false, unassigned: false, archived: [] };
  const target = { portal_id, consumer_profile_id: profile.id };
  try {
    if (assign.length > 0) {
      result.actual = await client.assignGroups({ ...target, group_ids: idsOf(assign) });
      result.assigned = true;
    }
    if (unassign.length > 0) {
      result.actual = await client.unassignGroups({ ...target, group_ids: idsOf(unassign) });
      result.unassigned = true;
    }
  } catch (error) {
    result.error = error instanceof Error ? error : new Error(String(error));
  }
  return result;
}

/** The profile as it will be if the server does what is asked. */
function applyOptimistically({ profile, assign, unassign }: GroupChange): ReceivedProfile {
  if (!profile.groups) return profile;
  const leaving = new Set(idsOf(unassign));
  const staying = profile.groups.filter((assignment) => !leaving.has(assignment.group.id));
  return { ...profile, groups: [...staying, ...assign.map((group) => ({ group, assigned_via: 'manual' }))] };
}

async function refetchProfile(queryClient: QueryClient, { portal_id, profile }: GroupChange) {
  try {
    return await queryClient.fetchQuery({
      ...profileQuery(queryClient, { portal_id, consumer_profile_id: profile.id }),
      staleTime: 0,
    });
  } catch {
    return undefined;
  }
}

/** Whoever is not signed in has changed nothing. */
function unchangedIfSignedOut({ profile }: GroupChange, { error }: SaveResult): ReceivedProfile | undefined {
  return error instanceof ApiError && isSessionExpired(error) ? profile : undefined;
}

/** A 404 for a group does not say which: each chosen one is asked for. */
async function findArchived(
  queryClient: QueryClient,
  { portal_id, assign, unassign }: GroupChange,
  { error, assigned }: SaveResult,
) {
  if (!isGroupNotFound(error)) return [];
  void queryClient.invalidateQueries({ queryKey: ['listGroups', { portal_id }] });
  const sent = assigned ? unassign : assign;
  const active = await Promise.all(sent.map((group) => isGroupActive(portal_id, group.id)));
  return sent.filter((_, index) => active[index] === false);
}

function idsOf(groups: readonly ReceivedGroup[]): string[] {
  return groups.map((group) => group.id);
}
