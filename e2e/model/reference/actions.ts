import type { GroupUpdate } from '#contract/group.ts';
import { isInGroup, profileResponse } from '#e2e/model/reference/effective-groups.ts';
import { exactly, type Expectation, notFound } from '#e2e/model/reference/expectation.ts';
import { archiveGroup, createGroup, updateGroup } from '#e2e/model/reference/group-actions.ts';
import { keyOf } from '#e2e/model/reference/model-email.ts';
import { pageOf } from '#e2e/model/reference/model-page.ts';
import { createProfile, deleteProfile } from '#e2e/model/reference/profile-actions.ts';
import type { ModeledName, ResolvedTarget } from '#e2e/model/reference/read-path.ts';
import type { ModelQuery } from '#e2e/model/reference/read-query.ts';
import { groupMatches, portalMatches, profileMatches } from '#e2e/model/reference/model-search.ts';
import type { ModelPortal, ModelProfile, ModelState } from '#e2e/model/reference/model-state.ts';

interface Action {
  state: ModelState;
  target: ResolvedTarget;
  query: ModelQuery;
  body: GroupUpdate & { group_ids?: string[]; email?: string };
}

/** What each endpoint does once all checks have passed. */
export const actions: Record<ModeledName, (action: Action) => Expectation> = {
  listPortals: ({ state, query }) => {
    const portals = state.portals.map(({ portal }) => portal);
    return exactly(
      pageOf(
        portals.filter((portal) => portal.status === 'active' && portalMatches(portal, query.search)),
        query,
        (portal) => portal,
      ),
    );
  },
  getPortal: ({ target }) => exactly(portalOf(target).portal),
  listProfiles: ({ target, query }) => {
    const portal = portalOf(target);
    const { search, email, status, consumer_group_id } = query;
    const emails = email?.map(keyOf);
    const filtered = portal.profiles.filter(
      (profile) =>
        profileMatches(profile, search) &&
        (emails === undefined || emails.includes(keyOf(profile.email))) &&
        (status === undefined || status.includes(profile.status)) &&
        (consumer_group_id === undefined || isInGroup(profile, portal, consumer_group_id)),
    );
    return exactly(pageOf(filtered, query, (profile) => profileResponse(profile, portal)));
  },
  getProfile: ({ target }) => exactly(profileResponse(profileOf(target), portalOf(target))),
  createProfile: ({ target, body }) => createProfile(portalOf(target), body),
  deleteProfile: ({ target }) => deleteProfile(portalOf(target), profileOf(target)),
  assignGroups: (action) => changeGroups(action, (manual, id) => manual.add(id)),
  unassignGroups: (action) => changeGroups(action, (manual, id) => manual.delete(id)),
  listGroups: ({ target, query }) => {
    const { status = ['active'], search } = query;
    const filtered = portalOf(target).groups.filter(
      (group) => status.includes(group.status) && groupMatches(group, search),
    );
    return exactly(pageOf(filtered, query, (group) => group));
  },
  getGroup: ({ target }) => {
    const group = portalOf(target).groups.find(({ id }) => id === target.groupId);
    return group ? exactly(group) : notFound('consumer.group');
  },
  createGroup: ({ target, body }) => createGroup(portalOf(target), body),
  updateGroup: ({ target, body }) => updateGroup(portalOf(target), target.groupId, body),
  archiveGroup: ({ target }) => archiveGroup(portalOf(target), target.groupId),
};

function changeGroups(
  { target, body }: Action,
  change: (manual: Set<string>, id: string) => unknown,
): Expectation {
  const [portal, profile] = [portalOf(target), profileOf(target)];
  const active = portal.groups.filter(({ status }) => status === 'active');
  const known = new Set(active.map(({ id }) => id));
  const { group_ids = [] } = body;
  if (!group_ids.every((id) => known.has(id))) return notFound('consumer.group');
  for (const id of group_ids) change(profile.manual, id);
  return exactly(profileResponse(profile, portal));
}

function portalOf({ portal }: ResolvedTarget): ModelPortal {
  if (!portal) throw new Error('An endpoint of a portal was called without one.');
  return portal;
}

function profileOf({ profile }: ResolvedTarget): ModelProfile {
  if (!profile) throw new Error('An endpoint of a profile was called without one.');
  return profile;
}
