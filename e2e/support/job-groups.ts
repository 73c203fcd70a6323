import type { Client } from '#client/create-client.ts';
import type { endpoints } from '#contract/endpoints.ts';

export type Api = Client<typeof endpoints>;

export interface NamedGroup {
  id: string;
  name: string;
}

/** Makes two groups for one test, which archives them when it is over: other tests find everybody as before. */
export async function makeGroups(api: Api, portal_id: string) {
  const suffix = Date.now().toString(36);
  const make = (name: string) => api.createGroup({ portal_id, name: `${name} ${suffix}` });
  const groups: [NamedGroup, NamedGroup] = [await make('Alpha'), await make('Beta')];
  return {
    groups,
    remove: async () => {
      // One that the test has archived itself refuses it.
      for (const { id } of groups)
        await api.archiveGroup({ portal_id, consumer_group_id: id }).catch(() => undefined);
    },
  };
}

/** The ids of everyone who holds a group by hand, as the database has it. */
export async function holdersOf(
  api: Api,
  portal_id: string,
  consumer_group_id: string,
): Promise<Set<string>> {
  const holders = new Set<string>();
  for (let after: string | undefined; ;) {
    const page = await api.listProfiles({ portal_id, consumer_group_id, limit: 100, after });
    for (const { id, groups } of page.items)
      if (
        groups?.some(({ group, assigned_via }) => group.id === consumer_group_id && assigned_via === 'manual')
      )
        holders.add(id);
    if (!page.pagination.has_more_after) return holders;
    after = page.items.at(-1)?.id;
  }
}
