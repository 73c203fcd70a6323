import type { EndpointName } from '#contract/endpoints.ts';
import type { GroupUpdate } from '#contract/group.ts';
import { isInGroup, profileAnswer } from '#server/long/model/effective-groups.ts';
import { exactly, type Expectation, notFound } from '#server/long/model/expectation.ts';
import { archiveGroup, createGroup, updateGroup } from '#server/long/model/group-actions.ts';
import { pageOf } from '#server/long/model/page.ts';
import type { Place } from '#server/long/model/read-path.ts';
import type { ModelQuery } from '#server/long/model/read-query.ts';
import { groupMatches, profileMatches } from '#server/long/model/search.ts';
import type { ModelPortal, ModelProfile, ModelState } from '#server/long/model/state.ts';

export interface Action {
  state: ModelState;
  place: Place;
  query: ModelQuery;
  body: GroupUpdate & { group_ids?: string[] };
}

/** What each endpoint does once every check has passed. */
export const actions: Record<EndpointName, (action: Action) => Expectation> = {
  listPortals: ({ state, query }) => {
    const portals = state.portals.map(({ portal }) => portal);
    return exactly(
      pageOf(
        portals.filter(({ status }) => status === 'active'),
        query,
        (portal) => portal,
      ),
    );
  },
  getPortal: ({ place }) => exactly(portalOf(place).portal),
  listProfiles: ({ place, query }) => {
    const portal = portalOf(place);
    const { search, status, consumer_group_id } = query;
    const filtered = portal.profiles.filter(
      (profile) =>
        profileMatches(profile, search) &&
        (status === undefined || status.includes(profile.status)) &&
        (consumer_group_id === undefined || isInGroup(profile, portal, consumer_group_id)),
    );
    return exactly(pageOf(filtered, query, (profile) => profileAnswer(profile, portal)));
  },
  getProfile: ({ place }) => exactly(profileAnswer(profileOf(place), portalOf(place))),
  assignGroups: (action) => changeGroups(action, (manual, id) => manual.add(id)),
  unassignGroups: (action) => changeGroups(action, (manual, id) => manual.delete(id)),
  listGroups: ({ place, query }) => {
    const { status = ['active'], search } = query;
    const filtered = portalOf(place).groups.filter(
      (group) => status.includes(group.status) && groupMatches(group, search),
    );
    return exactly(pageOf(filtered, query, (group) => group));
  },
  getGroup: ({ place }) => {
    const group = portalOf(place).groups.find(({ id }) => id === place.groupId);
    return group ? exactly(group) : notFound('consumer.group');
  },
  createGroup: ({ place, body }) => createGroup(portalOf(place), body),
  updateGroup: ({ place, body }) => updateGroup(portalOf(place), place.groupId, body),
  archiveGroup: ({ place }) => archiveGroup(portalOf(place), place.groupId),
};

function changeGroups(
  { place, body }: Action,
  change: (manual: Set<string>, id: string) => unknown,
): Expectation {
  const [portal, profile] = [portalOf(place), profileOf(place)];
  const active = portal.groups.filter(({ status }) => status === 'active');
  const known = new Set(active.map(({ id }) => id));
  const { group_ids = [] } = body;
  if (!group_ids.every((id) => known.has(id))) return notFound('consumer.group');
  for (const id of group_ids) change(profile.manual, id);
  return exactly(profileAnswer(profile, portal));
}

function portalOf({ portal }: Place): ModelPortal {
  if (!portal) throw new Error('An endpoint of a portal was called without one.');
  return portal;
}

function profileOf({ profile }: Place): ModelProfile {
  if (!profile) throw new Error('An endpoint of a profile was called without one.');
  return profile;
}
