import type { Api } from '#e2e/support/group-members.ts';

/** The portal that tests add people to. */
export const portal_id = 'demo-small';

/** Deletes everyone who was added to the portal since, with their invites. */
export async function rememberPeople(api: Api): Promise<() => Promise<void>> {
  const known = new Set((await peopleOf(api)).map(({ id }) => id));
  return async () => {
    for (const { id } of await peopleOf(api)) {
      if (!known.has(id)) await api.deleteProfile({ portal_id, consumer_profile_id: id });
    }
  };
}

/** The people of that portal. */
export async function peopleOf(api: Api) {
  return (await api.listProfiles({ portal_id, limit: 100 })).items;
}
