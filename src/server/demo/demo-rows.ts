import { createId } from '#server/db/create-id.ts';
import type { DemoGroup } from '#server/demo/demo-groups.ts';
import { type DemoPortal, demoPortals } from '#server/demo/demo-portals.ts';
import { inventInvites } from '#server/demo/demo-invites.ts';
import { inventPeople } from '#server/demo/demo-profiles.ts';
import { type SeededRandom, seededRandom } from '#server/demo/seeded-random.ts';
import { emailKey } from '#server/db/email-key.ts';
import { groupSearchText, profileSearchText } from '#server/db/search-text.ts';

type Row = Record<string, unknown>;

/** The rows of each table, in an order in which they can be inserted. */
type DemoRows = Record<
  'portal_slugs' | 'portals' | 'groups' | 'profiles' | 'profile_sso_groups' | 'memberships' | 'invites',
  Row[]
>;

const begin = Date.UTC(2024, 10, 1);
const end = Date.UTC(2026, 10, 1);
const day = 86_400_000;

/** Generates the whole demo. Every call returns the same rows. */
export function demoRows(): DemoRows {
  const rows: DemoRows = {
    portal_slugs: [],
    portals: [],
    groups: [],
    profiles: [],
    profile_sso_groups: [],
    memberships: [],
    invites: [],
  };
  for (const [index, portal] of demoPortals.entries()) {
    addPortal(rows, portal, begin + index * day, seededRandom(index + 1));
  }
  return rows;
}

function addPortal(rows: DemoRows, portal: DemoPortal, time: number, random: SeededRandom) {
  const { slug, name, description } = portal;
  const id = idAt('portal', time, random);
  rows.portal_slugs.push({ slug, portal_id: id });
  rows.portals.push({ id, slug, name, description, status: 'active', ...times(time) });
  const groups = portal.groups.map((group, index) =>
    addGroup(rows, id, group, time + (index + 1) * day, random),
  );
  rows.invites.push(...inventInvites(addProfiles(rows, id, portal, groups, random), random));
}

function addGroup(rows: DemoRows, portal_id: string, group: DemoGroup, time: number, random: SeededRandom) {
  const row = {
    portal_id,
    id: idAt('group', time, random),
    status: group.archived ? 'archived' : 'active',
    name: group.name,
    description: group.description,
    is_default: group.isDefault ?? false,
    sso_group_ids: group.ssoGroupIds ?? [],
    ...times(time, group.archived ? time + 90 * day : time),
  };
  rows.groups.push({ ...row, search_text: groupSearchText(row) });
  return { id: row.id, share: group.share ?? 0 };
}

function addProfiles(
  rows: DemoRows,
  portal_id: string,
  { profiles: count, groups: demoGroups }: DemoPortal,
  groups: { id: string; share: number }[],
  random: SeededRandom,
) {
  const ssoGroupIds = demoGroups.flatMap((group) => group.ssoGroupIds ?? []);
  const firstTime = begin + 60 * day;
  const pace = (end - firstTime) / count;
  const profiles = [];
  for (const [index, { name, email, status, imageUrl }] of inventPeople(count, random).entries()) {
    const time = Math.floor(firstTime + (index + random.next()) * pace);
    const row = {
      portal_id,
      id: idAt('profile', time, random),
      status,
      name,
      email,
      email_key: emailKey(email),
      consumer_id: idAt('consumer', time, random),
      image_url: imageUrl,
      personal_group_id: idAt('group', time, random),
      ...times(time, random.chance(0.3) ? Math.floor(time + random.next() * (end - time)) : time),
    };
    profiles.push(row);
    rows.profiles.push({ ...row, search_text: profileSearchText(row) });
    const member = { portal_id, profile_id: row.id };
    if (random.chance(0.35)) {
      const ids = new Set([random.pick(ssoGroupIds), random.pick(ssoGroupIds)]);
      for (const sso_group_id of ids) rows.profile_sso_groups.push({ ...member, sso_group_id });
    }
    for (const { id: group_id, share } of groups) {
      if (random.chance(share)) rows.memberships.push({ ...member, group_id, created_at: new Date(time) });
    }
  }
  return profiles;
}

function idAt(kind: Parameters<typeof createId>[0], time: number, random: SeededRandom): string {
  const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random.next() * 256));
  return createId(kind, { msecs: time, seq: 0, random: bytes });
}

function times(created: number, updated = created) {
  return { created_at: new Date(created), updated_at: new Date(updated) };
}
