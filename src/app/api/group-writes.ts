import type { QueryClient } from '@tanstack/react-query';
import { client, clientOptions } from '#app/api/api-client.ts';
import { auditLogKey } from '#app/api/audit-log-queries.ts';
import { groupQuery } from '#app/api/group-queries.ts';
import { updateCachedGroup } from '#app/api/update-cached-group.ts';
import { createClient } from '#client/create-client.ts';
import type { GroupUpdate, ReceivedGroup } from '#contract/group.ts';
import { groupWriteEndpoints } from '#contract/group-write-endpoints.ts';

const writeClient = createClient(groupWriteEndpoints, clientOptions);

export interface GroupWriteResult {
  group: ReceivedGroup;
  /** What the service was asked for and did not do, without saying so. */
  ignored: (keyof GroupUpdate)[];
}

interface GroupCreation extends GroupUpdate {
  portal_id: string;
  name: string;
}

interface GroupTarget {
  portal_id: string;
  consumer_group_id: string;
}

interface GroupChange extends GroupTarget {
  /** The fields to change. */
  changed: GroupUpdate;
}

/** Creates a group, and returns it with the fields that the service ignored. */
export function createGroupMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['createGroup'],
    mutationFn: async (creation: GroupCreation): Promise<GroupWriteResult> =>
      compare(creation, await writeClient.createGroup(creation)),
    onSettled: () => refreshGroups(queryClient),
  };
}

/**
 * Changes a group. A service may take a missing `is_default` for false, so everything is sent, read fresh just before:
 * see "Quirks of the service" in docs/contract.md.
 */
export function updateGroupMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['updateGroup'],
    mutationFn: async ({ changed, ...target }: GroupChange): Promise<GroupWriteResult> => {
      const { name, description, is_default } = await client.getGroup(target);
      const unchanged = { name, description: description ?? '', ...(is_default != null && { is_default }) };
      const sent = { ...unchanged, ...changed };
      return compare(sent, await writeClient.updateGroup({ ...target, ...sent }));
    },
    onSettled: (result: GroupWriteResult | undefined, _: Error | null, { portal_id }: GroupChange) => {
      if (result) showGroup(queryClient, portal_id, result.group);
      refreshGroups(queryClient);
    },
  };
}

/** Archives a group, for good. */
export function archiveGroupMutation(queryClient: QueryClient) {
  return {
    mutationKey: ['archiveGroup'],
    mutationFn: (target: GroupTarget) => writeClient.archiveGroup(target),
    onSettled: (group: ReceivedGroup | undefined, _: Error | null, { portal_id }: GroupTarget) => {
      if (group) showGroup(queryClient, portal_id, group);
      refreshGroups(queryClient);
    },
  };
}

function compare(sent: GroupUpdate, group: ReceivedGroup): GroupWriteResult {
  return { group, ignored: ignoredFields(sent, group) };
}

/**
 * The sent fields whose value in the response differs. A field that the response lacks counts as taken, except for
 * description and SSO group IDs.
 */
export function ignoredFields(sent: GroupUpdate, group: ReceivedGroup): (keyof GroupUpdate)[] {
  const ignored: (keyof GroupUpdate)[] = [];
  if (sent.name !== undefined && sent.name !== group.name) ignored.push('name');
  if (sent.description !== undefined && sent.description !== (group.description ?? ''))
    ignored.push('description');
  if (sent.is_default !== undefined && sent.is_default !== (group.is_default ?? sent.is_default))
    ignored.push('is_default');
  if (sent.sso_group_ids && !isSameSet(sent.sso_group_ids, group.sso_group_ids ?? []))
    ignored.push('sso_group_ids');
  return ignored;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return new Set(one).size === new Set(other).size && one.every((id) => other.includes(id));
}

/** Shows a group as the service answered it, also in the lists that were read as a whole, which are not read again. */
function showGroup(queryClient: QueryClient, portal_id: string, group: ReceivedGroup): void {
  queryClient.setQueryData(groupQuery(portal_id, group.id).queryKey, group);
  updateCachedGroup(queryClient, portal_id, group);
}

/** A group that everyone has, or no one anymore, changes every profile. */
function refreshGroups(queryClient: QueryClient): void {
  const stale = ['listGroups', 'getGroup', 'listProfiles', 'getProfile', ...auditLogKey];
  for (const name of stale) void queryClient.invalidateQueries({ queryKey: [name] });
}
