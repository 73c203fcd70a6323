import { type Api, allProfiles, manuallyAssignedIds } from '#e2e/support/group-members.ts';
import type { Client } from '#client/create-client.ts';
import type { internalEndpoints } from '#contract/internal-endpoints.ts';

type OwnApi = Client<typeof internalEndpoints>;

/**
 * Takes a snapshot of what tests change in a portal: its groups, and which profiles are manually assigned to them.
 * @param portal_id the portal's slug
 * @param ownApi reads the audit log, which shows whether anything has changed since
 * @returns a function that archives the groups created since, and restores each profile's groups
 */
export async function snapshotPortal(
  api: Api,
  ownApi: OwnApi,
  portal_id: string,
): Promise<() => Promise<void>> {
  const { id } = await api.getPortal({ portal_id });
  const latestEntry = async () => {
    const { items } = await ownApi.listAuditEntries({ portal_id: [portal_id, id], order: 'desc', limit: 1 });
    return items[0]?.id;
  };
  const groupsBefore = await activeGroups(api, portal_id);
  const heldBefore = new Map<string, ReadonlySet<string>>();
  for await (const profile of allProfiles(api, portal_id))
    heldBefore.set(profile.id, manuallyAssignedIds(profile));
  let knownEntry = await latestEntry();

  return async () => {
    if ((await latestEntry()) === knownEntry) return;
    await restoreGroups(api, portal_id, groupsBefore);
    await restoreMemberships(api, portal_id, heldBefore);
    knownEntry = await latestEntry();
  };
}

/** @throws {Error} if a group of the snapshot has been archived: the API cannot restore it */
async function restoreGroups(api: Api, portal_id: string, before: ReadonlySet<string>): Promise<void> {
  const now = await activeGroups(api, portal_id);
  const missing = without(before, now);
  if (missing.length > 0) throw new Error(`The groups ${missing.join(', ')} are needed by other tests.`);
  for (const consumer_group_id of without(now, before))
    await api.archiveGroup({ portal_id, consumer_group_id });
}

async function restoreMemberships(
  api: Api,
  portal_id: string,
  before: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  for await (const profile of allProfiles(api, portal_id)) {
    const now = manuallyAssignedIds(profile);
    const had = before.get(profile.id) ?? new Set();
    const target = { portal_id, consumer_profile_id: profile.id };
    const lost = without(had, now);
    const gained = without(now, had);
    if (lost.length > 0) await api.assignGroups({ ...target, group_ids: lost });
    if (gained.length > 0) await api.unassignGroups({ ...target, group_ids: gained });
  }
}

async function activeGroups(api: Api, portal_id: string): Promise<Set<string>> {
  const { items, pagination } = await api.listGroups({ portal_id, limit: 100 });
  if (pagination.has_more_after) throw new Error(`${portal_id} has more groups than a page.`);
  return new Set(items.map(({ id }) => id));
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...all].filter((id) => !others.has(id));
}
