import { type BenchGroup, benchGroups } from '#e2e/bench/api/filling/bench-groups.ts';
import { inventName } from '#e2e/bench/api/filling/invent-name.ts';
import { plantNeedles } from '#e2e/bench/api/filling/needles.ts';
import {
  createId,
  emailKey,
  groupSearchText,
  profileSearchText,
  seededRandom,
  type SeededRandom,
} from '#server/testing.ts';

/** Increment it whenever the generated rows change, so that cached databases are refilled. */
export const populationVersion = 2;

export type Row = Record<string, string | boolean | string[] | null>;

/** Rows of several profiles, to be inserted in this order. */
export interface Batch {
  profiles: Row[];
  profile_sso_groups: Row[];
  memberships: Row[];
}

interface Population {
  portal: Row;
  groups: Row[];
  /** In the order of the profiles' ids. */
  batches: Iterable<Batch>;
}

const begin = Date.UTC(2024, 10, 1);
const end = Date.UTC(2026, 10, 1);
const batchSize = 5000;
const firstOrdinaryGroup = benchGroups.findIndex(({ role }) => role === 'ordinary');
const domains = Array.from({ length: 200 }, (_, index) => `company${index + 1}.example`);

const drawnByShare = [...benchGroups.entries()].filter(([, { share }]) => share > 0);

/** Groups with a share are drawn independently. Ordinary groups per profile are uniform, from 0 up to this number. */
const ordinaryBelow = 8.4;

/** Generates a portal with this many profiles; deterministic. */
export function inventPopulation(profiles: number): Population {
  const random = seededRandom(profiles);
  const portal_id = idAt('portal', begin, random);
  const groups = benchGroups.map((group, index) =>
    groupRow(portal_id, group, idAt('group', begin + index, random)),
  );
  const groupIds = groups.map((group) => group.id);
  return {
    portal: { id: portal_id, slug: 'bench', name: 'Bench' },
    groups,
    batches: inventBatches(profiles, portal_id, groupIds, random),
  };
}

function groupRow(portal_id: string, { role, name, ssoGroupId }: BenchGroup, id: string) {
  const described = {
    id,
    name,
    description: `All who belong to ${name}`,
    sso_group_ids: ssoGroupId ? [ssoGroupId] : [],
  };
  return { portal_id, ...described, is_default: role === 'default', search_text: groupSearchText(described) };
}

function* inventBatches(
  profiles: number,
  portalId: string,
  groupIds: string[],
  random: SeededRandom,
): Iterable<Batch> {
  const needles = plantNeedles(profiles);
  for (let first = 0; first < profiles; first += batchSize) {
    const batch: Batch = { profiles: [], profile_sso_groups: [], memberships: [] };
    for (let index = first; index < Math.min(profiles, first + batchSize); index++) {
      const time = begin + Math.floor(((index + random.next()) / profiles) * (end - begin));
      const { name, mailbox } = needles.get(index) ?? inventName(random);
      const profile = inventProfile(
        portalId,
        name,
        `${mailbox}${index}@${random.pick(domains)}`,
        time,
        random,
      );
      batch.profiles.push(profile);
      addToGroups(batch, profile, groupIds, random);
    }
    yield batch;
  }
}

function inventProfile(portal_id: string, name: string, email: string, time: number, random: SeededRandom) {
  const created_at = new Date(time).toISOString();
  const row = {
    portal_id,
    id: idAt('profile', time, random),
    status: random.chance(0.2) ? 'invited' : 'active',
    name,
    email,
    email_key: emailKey(email),
    consumer_id: idAt('consumer', time, random),
    image_url: random.chance(0.5) ? `https://pictures.example/${encodeURIComponent(email)}.png` : null,
    personal_group_id: idAt('group', time, random),
    created_at,
    updated_at: created_at,
  };
  const manual_group_ids: string[] = [];
  return { ...row, search_text: profileSearchText(row), manual_group_ids };
}

function addToGroups(
  batch: Batch,
  profile: ReturnType<typeof inventProfile>,
  groupIds: string[],
  random: SeededRandom,
): void {
  const { portal_id, id: profile_id, status } = profile;
  const held = new Set<string>();
  for (const [index, { share, ssoGroupId }] of drawnByShare) {
    if (!random.chance(share)) continue;
    if (ssoGroupId) batch.profile_sso_groups.push({ portal_id, profile_id, sso_group_id: ssoGroupId });
    else held.add(groupIds[index] ?? '');
  }
  const wanted = held.size + Math.floor(random.next() * ordinaryBelow);
  while (held.size < wanted) {
    const ordinary = Math.floor(random.next() * (groupIds.length - firstOrdinaryGroup));
    held.add(groupIds[firstOrdinaryGroup + ordinary] ?? '');
  }
  for (const group_id of held) batch.memberships.push({ portal_id, profile_id, group_id, status });
  profile.manual_group_ids = [...held].toSorted();
}

function idAt(kind: Parameters<typeof createId>[0], time: number, random: SeededRandom): string {
  const bytes = new Uint8Array(16);
  for (let index = 0; index < bytes.length; index++) bytes[index] = random.next() * 256;
  return createId(kind, { msecs: time, seq: 0, random: bytes });
}
