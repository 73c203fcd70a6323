import type { Client } from '#client/create-client.ts';
import type { endpoints } from '#contract/endpoints.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export type Api = Client<typeof endpoints>;

/** The ids of all profiles that are manually assigned to a group, as stored in the database. */
export async function memberIdsOf(
  api: Api,
  portal_id: string,
  consumer_group_id: string,
): Promise<Set<string>> {
  const members = new Set<string>();
  for await (const profile of allProfiles(api, portal_id, consumer_group_id))
    if (manuallyAssignedIds(profile).has(consumer_group_id)) members.add(profile.id);
  return members;
}

/** All profiles of a portal, or of one of its groups. */
export async function* allProfiles(
  api: Api,
  portal_id: string,
  consumer_group_id?: string,
): AsyncGenerator<ReceivedProfile> {
  for (let after: string | undefined; ;) {
    const page = await api.listProfiles({ portal_id, consumer_group_id, limit: 100, after });
    yield* page.items;
    if (!page.pagination.has_more_after) return;
    after = page.items.at(-1)?.id;
  }
}

/** The ids of a profile's manually assigned groups. */
export function manuallyAssignedIds({ groups }: ReceivedProfile): Set<string> {
  return new Set(
    (groups ?? []).filter((held) => held.assigned_via === 'manual').map((held) => held.group.id),
  );
}
