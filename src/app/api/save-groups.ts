import type { Query, QueryClient } from '@tanstack/react-query';
import { changesKey } from '#app/api/changes.ts';
import { client } from '#app/api/client.ts';
import { isGroupActive, isGroupGone } from '#app/api/gone-groups.ts';
import { profileQuery, storeProfile } from '#app/api/profiles.ts';
import { isSignedOut } from '#app/api/signed-out.ts';
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
export interface SaveOutcome {
  /** What stopped it, if anything did. */
  error?: Error;
  /** Which calls the server acknowledged. */
  assigned: boolean;
  unassigned: boolean;
  /** The profile as the server has it now; undefined when it could not be asked. */
  truth?: ReceivedProfile;
  /** Chosen groups that turned out to be archived or deleted. */
  gone: readonly ReceivedGroup[];
}

/**
 * At most one assign, then at most one unassign; neither for an empty list. The change is shown at once, and replaced by
 * the server's answer. After a failure that answer is a fresh read: a request that timed out may have been carried out.
 */
export function saveGroupsMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['saveGroups'],
    mutationFn: async (change: GroupChange): Promise<SaveOutcome> => {
      const { portal_id, profile } = change;
      await cancelReads(queryClient, portal_id);
      storeProfile(queryClient, portal_id, withChange(change));
      const outcome = await sendChange(change);
      if (outcome.error) {
        outcome.truth = (await readAgain(queryClient, change)) ?? outcome.truth ?? untouched(change, outcome);
        outcome.gone = await findGone(queryClient, change, outcome);
      }
      void queryClient.invalidateQueries({ queryKey: changesKey });
      // A profile nobody could read again is shown with unknown groups, never with those it had before.
      storeProfile(queryClient, portal_id, outcome.truth ?? { ...profile, groups: null });
      return outcome;
    },
  };
}

/** A read under way would bring the groups from before the change; a first load is let through, since nothing else fills it. */
async function cancelReads(queryClient: QueryClient, portal_id: string): Promise<void> {
  const hasData = (query: Query) => query.state.data !== undefined;
  await queryClient.cancelQueries({ queryKey: ['listProfiles', { portal_id }], predicate: hasData });
  await queryClient.cancelQueries({ queryKey: ['getProfile', { portal_id }] });
}

async function sendChange({ portal_id, profile, assign, unassign }: GroupChange): Promise<SaveOutcome> {
  const outcome: SaveOutcome = { assigned: false, unassigned: false, gone: [] };
  const target = { portal_id, consumer_profile_id: profile.id };
  try {
    if (assign.length > 0) {
      outcome.truth = await client.assignGroups({ ...target, group_ids: idsOf(assign) });
      outcome.assigned = true;
    }
    if (unassign.length > 0) {
      outcome.truth = await client.unassignGroups({ ...target, group_ids: idsOf(unassign) });
      outcome.unassigned = true;
    }
  } catch (error) {
    outcome.error = error instanceof Error ? error : new Error(String(error));
  }
  return outcome;
}

/** The profile as it will be if the server does what is asked. */
function withChange({ profile, assign, unassign }: GroupChange): ReceivedProfile {
  if (!profile.groups) return profile;
  const leaving = new Set(idsOf(unassign));
  const staying = profile.groups.filter((held) => !leaving.has(held.group.id));
  return { ...profile, groups: [...staying, ...assign.map((group) => ({ group, assigned_via: 'manual' }))] };
}

async function readAgain(queryClient: QueryClient, { portal_id, profile }: GroupChange) {
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
function untouched({ profile }: GroupChange, { error }: SaveOutcome): ReceivedProfile | undefined {
  return error instanceof ApiError && isSignedOut(error) ? profile : undefined;
}

/** A 404 for a group does not say which: each chosen one is asked for. */
async function findGone(
  queryClient: QueryClient,
  { portal_id, assign, unassign }: GroupChange,
  { error, assigned }: SaveOutcome,
) {
  if (!isGroupGone(error)) return [];
  void queryClient.invalidateQueries({ queryKey: ['listGroups', { portal_id }] });
  const sent = assigned ? unassign : assign;
  const active = await Promise.all(sent.map((group) => isGroupActive(portal_id, group.id)));
  return sent.filter((_, index) => active[index] === false);
}

function idsOf(groups: readonly ReceivedGroup[]): string[] {
  return groups.map((group) => group.id);
}
