import { afterEach, expect, test } from 'vitest';
import { filterSource } from '#app/api/filter-source.ts';
import { newestSince } from '#app/api/newest-since.ts';
import { knownPages, measuredSource } from '#app/api/list-sizes.ts';
import { updateCachedProfile } from '#app/api/update-cached-profile.ts';
import { queryClient } from '#app/api/query-client.ts';
import { leaveReadList, openReadList, type ReadList, reopenReadList } from '#app/api/read-list.ts';
import type { ProfileSource } from '#app/api/read-all-profiles.ts';
import { readRowsQuery } from '#app/api/read-rows.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const filters = { portal_id: 'acme', search: 'e' };
const { queryKey } = readRowsQuery(filters);
const rowIds = () => queryClient.getQueryData(queryKey)?.items.map(({ id }) => id);
const engineering = { group: { id: 'g', name: 'Engineering' }, assigned_via: 'manual' };

function row(number: number): ReceivedProfile {
  return {
    id: `p${number}`,
    name: number % 2 === 0 ? 'Even' : 'Other',
    consumer_id: `con_${number}`,
    status: 'active',
    created_at: '',
    updated_at: '',
    groups: [structuredClone(engineering)],
  };
}

const isEven = ({ name }: ReceivedProfile) => name === 'Even';

/** Two rows a batch, from a position on. `failAt` is the batch before which it fails once. */
function batches(count: number, failAt = Infinity): ProfileSource & { reads: number[] } {
  const reads: number[] = [];
  let hasFailed = false;
  async function* read({ position, signal }: Parameters<ProfileSource>[0]) {
    for (let batch = position === undefined ? 0 : Number(position.after) + 1; batch < count; batch++) {
      await Promise.resolve();
      signal.throwIfAborted();
      if (batch === failAt && !hasFailed) {
        hasFailed = true;
        throw new Error('No.');
      }
      reads.push(batch);
      const items = [row(batch * 2), row(batch * 2 + 1)];
      yield {
        items,
        read: items.length,
        readAt: Date.now(),
        unreadable: 0,
        position: { after: String(batch), lastPage: [] },
        hasMore: batch < count - 1,
      };
    }
  }
  return Object.assign(read, { reads });
}

function ended(list: ReadList): Promise<string> {
  return new Promise((resolve) => {
    const check = () => {
      const { phase } = list.state.get();
      if (phase !== 'running') resolve(phase);
    };
    list.state.subscribe(check);
    check();
  });
}

afterEach(() => {
  leaveReadList();
  queryClient.clear();
});

test('keeps what matches, in the order of the source, and counts what it read', async () => {
  const list = reopenReadList({ filters, order: 'desc', source: filterSource(batches(3), isEven) });
  list.enter();
  expect(await ended(list)).toBe('done');
  expect(queryClient.getQueryData(queryKey)).toMatchObject({ order: 'desc', isComplete: true });
  expect(rowIds()).toEqual(['p0', 'p2', 'p4']);
  expect(list.state.get().progress).toEqual({ count: 3, read: 6, unreadable: 0 });
});

test('a complete list serves in any order, and no batch is read again', async () => {
  const source = batches(2);
  const list = reopenReadList({ filters, order: 'desc', source });
  list.enter();
  await ended(list);
  list.leave();
  const again = openReadList({ filters, order: 'asc', source });
  again.enter();
  expect(again).toBe(list);
  expect(source.reads).toEqual([0, 1]);
});

test('an incomplete list does not serve in another order', () => {
  const source = batches(2);
  const list = reopenReadList({ filters, order: 'desc', source });
  expect(openReadList({ filters, order: 'desc', source })).toBe(list);
  expect(openReadList({ filters, order: 'asc', source })).not.toBe(list);
});

test('rows that the cache has dropped are read again', async () => {
  const source = batches(1);
  const list = reopenReadList({ filters, order: 'asc', source });
  list.enter();
  await ended(list);
  queryClient.removeQueries({ queryKey });
  expect(openReadList({ filters, order: 'asc', source })).not.toBe(list);
});

test('goes on after a failure where it ended', async () => {
  const source = batches(3, 1);
  const list = reopenReadList({ filters, order: 'asc', source });
  list.enter();
  expect(await ended(list)).toBe('failed');
  expect(queryClient.getQueryData(queryKey)).toMatchObject({ isComplete: false });
  await list.run();
  expect(rowIds()).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5']);
  expect(source.reads).toEqual([0, 1, 2]);
});

test('what leaving has stopped goes on with the next visit; what the user has stopped does not', async () => {
  const list = reopenReadList({ filters, order: 'asc', source: batches(3) });
  list.enter();
  list.leave();
  expect(list.state.get().phase).toBe('stopped');
  list.enter();
  list.stop();
  list.leave();
  list.enter();
  expect(list.state.get().phase).toBe('stopped');
  await list.run();
  expect(rowIds()).toHaveLength(6);
});

test('pauses once after so many batches, but not at the end; none at all waits before the first', async () => {
  const source = batches(3);
  const list = reopenReadList({ filters, order: 'asc', source, pauseAfter: 2 });
  list.enter();
  expect(await ended(list)).toBe('stopped');
  expect(rowIds()).toEqual(['p0', 'p1', 'p2', 'p3']);
  expect(list.state.get().progress.read).toBe(4);
  await list.run();
  expect(list.state.get().phase).toBe('done');
  expect(source.reads).toEqual([0, 1, 2]);

  const short = reopenReadList({ filters, order: 'asc', source: batches(2), pauseAfter: 2 });
  short.enter();
  expect(await ended(short)).toBe('done');

  const waiting = batches(1);
  const held = reopenReadList({ filters, order: 'asc', source: waiting, pauseAfter: 0 });
  held.enter();
  expect(await ended(held)).toBe('stopped');
  expect(queryClient.getQueryData(queryKey)).toMatchObject({ items: [], isComplete: false });
  expect(waiting.reads).toEqual([]);
  await held.run();
  expect(rowIds()).toEqual(['p0', 'p1']);
});

test('newest first, it ends at a page of older profiles, and serves what reaches back no farther', async () => {
  const source = batches(4);
  const dated: ProfileSource = async function* read(options) {
    for await (const batch of source(options)) {
      const created_at = new Date(1000 - batch.items.length * Number(batch.position?.after)).toISOString();
      yield { ...batch, items: batch.items.map((item) => Object.assign(item, { created_at })) };
    }
  };
  const request = { filters, order: 'desc' as const, since: 999 };
  const list = openReadList({ ...request, source: newestSince(dated, 999) });
  list.enter();
  expect(await ended(list)).toBe('done');
  expect(source.reads).toEqual([0, 1]);
  expect(queryClient.getQueryData(queryKey)).toMatchObject({ isComplete: true, since: 999 });
  expect(openReadList({ ...request, since: 1000, source: dated })).toBe(list);
  expect(openReadList({ ...request, order: 'asc', source: dated })).toBe(list);
  expect(openReadList({ ...request, since: 998, source: dated })).not.toBe(list);
});

test('a list that another one has replaced writes no rows', async () => {
  const old = reopenReadList({ filters, order: 'asc', source: batches(1) });
  const running = old.run();
  reopenReadList({ filters, order: 'desc', source: batches(2) });
  await running;
  expect(rowIds()).toBeUndefined();
});

test('a changed profile is changed among its rows, and equal groups are one object', async () => {
  const list = reopenReadList({ filters, order: 'asc', source: batches(2) });
  list.enter();
  await ended(list);
  const [first, second] = queryClient.getQueryData(queryKey)?.items ?? [];
  expect(first?.groups?.[0]).toBe(second?.groups?.[0]);
  expect(first?.groups).toEqual([engineering]);
  updateCachedProfile(queryClient, 'acme', { ...row(1), name: 'New' });
  expect(queryClient.getQueryData(queryKey)?.items[1]?.name).toBe('New');
});

test('the size of a list is known once it was read to its end, also in two runs', async () => {
  const list = { portal_id: 'acme', status: ['active' as const] };
  const source = measuredSource(list, batches(151, 1));
  const reading = reopenReadList({ filters: list, order: 'asc', source });
  await reading.run();
  expect(knownPages(list)).toBeUndefined();
  await reading.run();
  expect(knownPages({ ...list, search: 'any' })).toBe(4);
  expect(knownPages({ portal_id: 'acme' })).toBeUndefined();
});
