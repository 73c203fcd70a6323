import type { Client } from '#client/create-client.ts';
import type { endpoints } from '#contract/endpoints.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

export type Api = Client<typeof endpoints>;

/** The ids of everyone who holds a group by hand, as the database has it. */
export async function holdersOf(
  api: Api,
  portal_id: string,
  consumer_group_id: string,
): Promise<Set<string>> {
  const holders = new Set<string>();
  for await (const profile of everyProfile(api, portal_id, consumer_group_id))
    if (heldByHand(profile).has(consumer_group_id)) holders.add(profile.id);
  return holders;
}

/** All profiles of a portal, or of a group of it. */
export async function* everyProfile(
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

/** The ids of the groups that somebody holds by hand. */
export function heldByHand({ groups }: ReceivedProfile): Set<string> {
  return new Set(
    (groups ?? []).filter((held) => held.assigned_via === 'manual').map((held) => held.group.id),
  );
}
