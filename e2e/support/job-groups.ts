import type { Api } from '#e2e/support/group-members.ts';

export interface NamedGroup {
  id: string;
  name: string;
}

/** Creates two groups without members. */
export async function makeGroups(api: Api, portal_id: string): Promise<[NamedGroup, NamedGroup]> {
  const make = (name: string) => api.createGroup({ portal_id, name });
  return [await make('Alpha group'), await make('Beta group')];
}
