import { pino } from 'pino';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { DiskSpaceReservations } from '#server/db/disk-space-reservations.ts';
import { openMemory } from '#server/db/open-database.ts';

const megabyte = 1024 * 1024;
const { pool, close } = await openMemory();
afterAll(() => close());

const logged: string[] = [];
const log = pino({ base: null }, { write: (line) => logged.push(JSON.parse(line).msg) });
beforeEach(() => void (logged.length = 0));

/** A disk whose free space the test sets, in megabytes. */
function openReservations() {
  const disk = { free: 1000 };
  const diskSpace = {
    allowsChanges: async (beside = 0) => disk.free * megabyte >= 64 * megabyte + beside,
    allowsSessions: async () => true,
  };
  return { disk, room: new DiskSpaceReservations({ pool, log, diskSpace }) };
}

test('below 64 MB nothing enters until there is space again, which the log says once each', async () => {
  const { disk, room } = openReservations();
  const enter = async () => {
    const leave = await room.reserve(100);
    leave?.();
    return leave !== undefined;
  };
  expect(await enter()).toBe(true);
  expect(logged).toEqual([]);
  disk.free = 63.9;
  expect([await enter(), await enter(), await enter()]).toEqual([false, false, false]);
  expect(logged).toEqual(['less than 64 MB are free on the disk: changes are refused']);
  disk.free = 64;
  expect([await enter(), await enter()]).toEqual([true, true]);
  expect(logged.slice(1)).toEqual(['the disk has space again: changes are accepted']);
});

test('a checkpoint that makes room spares the refusal', async () => {
  const { disk, room } = openReservations();
  disk.free = 10;
  const query = vi.spyOn(pool, 'query').mockImplementationOnce(() => void (disk.free = 500));
  expect(await room.reserve(100)).toBeDefined();
  expect(query.mock.calls).toEqual([['checkpoint']]);
  expect(logged).toEqual([]);
});

test('a burst waits where it would not fit, and all get in or are refused in the end', async () => {
  const { disk, room } = openReservations();
  disk.free = 66;
  let inside = 0;
  let mostAtOnce = 0;
  const change = async () => {
    const leave = await room.reserve(1000);
    if (!leave) return 'refused';
    inside += 1;
    mostAtOnce = Math.max(mostAtOnce, inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside -= 1;
    disk.free -= 0.5;
    leave();
    return 'made';
  };
  const results = await Promise.all(Array.from({ length: 50 }, change));
  expect(mostAtOnce).toBeGreaterThan(1);
  expect(mostAtOnce).toBeLessThanOrEqual(4);
  // Each change wrote its maximum, and 64 MB were still free when the last one was admitted.
  expect(results.filter((result) => result === 'made')).toHaveLength(5);
  expect(disk.free).toBe(63.5);
});

test('one that is larger than what is left beside the margin enters alone', async () => {
  const { disk, room } = openReservations();
  disk.free = 65;
  const leave = await room.reserve(megabyte);
  expect(leave).toBeDefined();
  let isIn = false;
  const second = room.reserve(megabyte).then((other) => {
    isIn = true;
    return other;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isIn).toBe(false);
  leave?.();
  expect(await second).toBeDefined();
});
