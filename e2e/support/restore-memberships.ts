import { type Api, allProfiles, manuallyAssignedIds } from '#e2e/support/group-members.ts';

/** What tests change in a portal: which groups there are, and who holds which of them by hand. */
export interface Memberships {
  group_ids: ReadonlySet<string>;
  /** By the id of the profile. */
  held: ReadonlyMap<string, ReadonlySet<string>>;
}

export async function readMemberships(api: Api, portal_id: string): Promise<Memberships> {
  const held = new Map<string, ReadonlySet<string>>();
  for await (const profile of allProfiles(api, portal_id)) held.set(profile.id, manuallyAssignedIds(profile));
  return { group_ids: await groupIds(api, portal_id), held };
}

/**
 * Archives the groups that have come since, and gives everyone the groups that they had.
 * @throws {Error} where a group is gone: the API has no way to bring it back
 */
export async function restoreMemberships(api: Api, portal_id: string, before: Memberships): Promise<void> {
  const group_ids = await groupIds(api, portal_id);
  const gone = without(before.group_ids, group_ids);
  if (gone.length > 0) throw new Error(`The groups ${gone.join(', ')} are needed by other tests.`);
  for (const consumer_group_id of without(group_ids, before.group_ids))
    await api.archiveGroup({ portal_id, consumer_group_id });
  for await (const profile of allProfiles(api, portal_id)) {
    const now = manuallyAssignedIds(profile);
    const had = before.held.get(profile.id) ?? new Set();
    const target = { portal_id, consumer_profile_id: profile.id };
    const lost = without(had, now);
    const gained = without(now, had);
    if (lost.length > 0) await api.assignGroups({ ...target, group_ids: lost });
    if (gained.length > 0) await api.unassignGroups({ ...target, group_ids: gained });
  }
}

/** Of the active groups. */
async function groupIds(api: Api, portal_id: string): Promise<Set<string>> {
  const { items, pagination } = await api.listGroups({ portal_id, limit: 100 });
  if (pagination.has_more_after) throw new Error(`${portal_id} has more groups than a page.`);
  return new Set(items.map(({ id }) => id));
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...all].filter((id) => !others.has(id));
}
