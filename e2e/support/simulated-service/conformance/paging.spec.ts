import * as fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { adjacentPage, type Cursor, type PageDirection } from '#client/list-cursor.ts';
import { readPage } from '#client/read-page.ts';
import type { ReceivedPage } from '#contract/paging.ts';
import type { ReceivedProfile } from '#contract/profile.ts';
import { type SortOrder, sortOrders } from '#contract/sort-order.ts';
import { openSimulation } from '#e2e/support/simulated-service/conformance/open-simulation.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const { pool, settings, reset, service, upstream, close } = await openSimulation();
afterAll(close);
beforeEach(() => {
  reset();
  settings.rateLimit = undefined;
});

/**
 * What happens to a profile between two turns: in the page that shows it, or elsewhere, so that the page does not know.
 */
interface Change {
  /** At an edge of the page, where the adjacent pages start; or any, by its place in the portal. */
  profile: 'first' | 'last' | number;
  what: 'removed here' | 'removed elsewhere' | 'deleted elsewhere' | 'added elsewhere';
}

/** A way through the pages of a list, to its end and back. */
interface Visit {
  order: SortOrder;
  limit: number;
  /** Who is in the list at the beginning. */
  members: boolean[];
  /** What changes before each turn. */
  forward: Change[][];
  back: Change[][];
}

const profiles = 10;
let portals = 0;

const change = fc.record<Change>({
  profile: fc.oneof(fc.constantFrom('first', 'last'), fc.nat({ max: profiles - 1 })),
  what: fc.constantFrom('removed here', 'removed elsewhere', 'deleted elsewhere', 'added elsewhere'),
});
/** At most one is deleted at a time: two could be a whole page and the row it followed. */
const changes = fc
  .array(change, { maxLength: 4 })
  .map((all) => all.filter(({ what }, index) => what !== 'deleted elsewhere' || index === 0));
const visit = fc.record<Visit>({
  order: fc.constantFrom(...sortOrders),
  limit: fc.integer({ min: 2, max: 4 }),
  members: fc.array(fc.constantFrom(true, true, true, false), { minLength: profiles, maxLength: profiles }),
  forward: fc.array(changes, { maxLength: profiles }),
  back: fc.array(changes, { maxLength: profiles }),
});

const allMembers = Array<boolean>(profiles).fill(true);

/** Visits that showed faults. */
const examples: [Visit][] = [
  [
    {
      order: 'asc',
      limit: 2,
      members: allMembers,
      forward: [],
      // All that the page had are gone, and so is the row beside the next page.
      back: [
        [],
        [
          { profile: 'last', what: 'deleted elsewhere' },
          { profile: 'first', what: 'removed here' },
        ],
      ],
    },
  ],
  [
    {
      order: 'asc',
      limit: 4,
      members: allMembers,
      // The row at the edge was deleted, and the one before it has left the list.
      forward: [
        [],
        [
          { profile: 'last', what: 'deleted elsewhere' },
          { profile: 6, what: 'removed elsewhere' },
        ],
      ],
      back: [],
    },
  ],
  [
    {
      order: 'asc',
      limit: 2,
      members: allMembers,
      // The row that the page followed was deleted, too.
      forward: [
        [{ profile: 'last', what: 'deleted elsewhere' }],
        [
          { profile: 'first', what: 'deleted elsewhere' },
          { profile: 'last', what: 'removed here' },
        ],
      ],
      back: [],
    },
  ],
];

/** A list filtered by a group, as a person sees it. */
async function openList(members: boolean[], order: SortOrder, limit: number) {
  const portal_id = await addPortal(pool, `portal-${++portals}`);
  const { id: consumer_group_id } = await upstream.createGroup({ portal_id, name: 'Research' });
  const ids: string[] = [];
  const target = (index: number) => ({
    portal_id,
    consumer_profile_id: ids[index] ?? '',
    group_ids: [consumer_group_id],
  });
  for (const [index, isMember] of members.entries()) {
    ids.push((await addProfile(pool, portal_id)).id);
    if (isMember) await upstream.assignGroups(target(index));
  }
  const throughout = new Set(ids.filter((_, index) => members[index]));
  const deleted = new Set<number>();
  const pages = new Map<string, [Cursor, ReceivedPage<ReceivedProfile>]>();
  let page: ReceivedPage<ReceivedProfile> | undefined;
  const hasLeft = ({ groups }: ReceivedProfile) =>
    !groups?.some(({ group }) => group.id === consumer_group_id);
  return {
    open: async (cursor: Cursor = { after: '' }): Promise<string[]> => {
      page = await readPage(
        (request) => service.listProfiles({ ...request, portal_id, consumer_group_id }),
        { order, limit, ...cursor },
        () => [...pages.values()],
      );
      pages.set(JSON.stringify(cursor), [cursor, page]);
      return page.items.map((row) => row.id);
    },
    adjacent: (direction: PageDirection) => page && adjacentPage(page, direction, hasLeft),
    apply: async ({ profile: place, what }: Change): Promise<void> => {
      const edge = page?.items.at(place === 'first' ? 0 : -1)?.id ?? '';
      const profile = typeof place === 'number' ? place : ids.indexOf(edge);
      if (profile === -1 || deleted.has(profile)) return;
      if (what === 'added elsewhere') return void (await upstream.assignGroups(target(profile)));
      throughout.delete(ids[profile] ?? '');
      if (what === 'deleted elsewhere') {
        deleted.add(profile);
        return void (await service.deleteProfile(target(profile)));
      }
      const updated = await upstream.unassignGroups(target(profile));
      if (what === 'removed here')
        page &&= { ...page, items: page.items.map((row) => (row.id === updated.id ? updated : row)) };
    },
    /** Those who have been in the list from the beginning. */
    throughout: () => (order === 'asc' ? ids : ids.toReversed()).filter((id) => throughout.has(id)),
  };
}

/**
 * Turns pages as far as the list offers, and asserts that they showed all who
 * were in it throughout: once, and in order.
 * @param shown who is on the first of the pages
 * @returns who is on the last
 */
async function turnToEnd(
  list: Awaited<ReturnType<typeof openList>>,
  direction: PageDirection,
  shown: string[],
  between: Change[][],
): Promise<string[]> {
  const turned = [shown];
  for (let turn = 0; turn <= profiles; turn++) {
    for (const one of between[turn] ?? []) await list.apply(one);
    const cursor = list.adjacent(direction);
    if (!cursor) break;
    turned.push(await list.open(cursor));
  }
  expect(list.adjacent(direction)).toBeUndefined();
  const all = (direction === 'next' ? turned : turned.toReversed()).flat();
  const throughout = list.throughout();
  expect(all.filter((id) => throughout.includes(id))).toEqual(throughout);
  return turned.at(-1) ?? [];
}

test.each([
  { skipsRows: true, forgetsDeleted: true },
  { skipsRows: true, forgetsDeleted: false },
  { skipsRows: false, forgetsDeleted: false },
])('Next and Previous show all who stay in a changing list once, in order: %j', async (quirks) => {
  Object.assign(settings, quirks);
  // A busy machine gets fewer visits, instead of a timeout.
  const end = Date.now() + 15_000;
  await fc.assert(
    fc.asyncProperty(visit, async ({ order, limit, members, forward, back }) => {
      if (Date.now() > end) return;
      const list = await openList(members, order, limit);
      const last = await turnToEnd(list, 'next', await list.open(), forward);
      await turnToEnd(list, 'previous', last, back);
    }),
    { numRuns: 15, endOnFailure: true, examples },
  );
});
