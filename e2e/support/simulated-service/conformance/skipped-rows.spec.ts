import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Json } from '#e2e/support/simulated-service/call.ts';
import { openSimulation } from '#e2e/support/simulated-service/conformance/open-simulation.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const { pool, settings, reset, send, upstream, close } = await openSimulation();
afterAll(close);
beforeEach(reset);

const portal = await addPortal(pool, 'acme');
const group = await upstream.createGroup({ portal_id: portal, name: 'Research' });
const ids: string[] = [];
for (let i = 1; i <= 7; i++) {
  const { id } = await addProfile(pool, portal, { name: `P${i}` });
  ids.push(id);
  await upstream.assignGroups({ portal_id: portal, consumer_profile_id: id, group_ids: [group.id] });
}
const idOf = (number: number) => ids[number - 1] ?? '';

/** A page as in docs/contract.md: the rows, and whether there are more before and after. */
async function page(query: string, list = `consumer-profile?consumer_group_id=${group.id}&`) {
  const { body } = await send('GET', `/portals/acme/${list}${query}`);
  return pageOf(body);
}

function pageOf(body: Json): string {
  // The list of the service, which these tests are about.
  const { items, pagination } = body as {
    items: { name: string }[];
    pagination: { has_more_before: boolean; has_more_after: boolean };
  };
  const { has_more_before: before, has_more_after: after } = pagination;
  return `${items.map(({ name }) => name).join(' ')} ${before}/${after}`;
}

async function unassign<Result>(number: number, read: () => Promise<Result>): Promise<Result> {
  const target = { portal_id: portal, consumer_profile_id: idOf(number), group_ids: [group.id] };
  await upstream.unassignGroups(target);
  try {
    return await read();
  } finally {
    await upstream.assignGroups(target);
  }
}

test.each([true, false])('pages are right as long as anchors are listed (skips rows: %s)', async (skips) => {
  settings.skipsRows = skips;
  expect(await page('limit=3')).toBe('P1 P2 P3 false/true');
  expect(await page(`limit=3&after=${idOf(3)}`)).toBe('P4 P5 P6 true/true');
  expect(await page(`limit=3&after=${idOf(6)}`)).toBe('P7 true/false');
  expect(await page(`limit=3&after=${idOf(7)}`)).toBe(' true/false');
  expect(await page(`limit=3&before=${idOf(7)}`)).toBe('P4 P5 P6 true/true');
  expect(await page(`limit=3&before=${idOf(4)}`)).toBe('P1 P2 P3 false/true');
  expect(await page(`limit=3&before=${idOf(1)}`)).toBe(' false/true');
  expect(await page(`limit=3&order=desc&after=${idOf(5)}`)).toBe('P4 P3 P2 true/true');
  expect(await page(`limit=3&order=desc&after=${idOf(1)}`)).toBe(' true/false');
  expect(await page(`limit=3&order=desc&before=${idOf(3)}`)).toBe('P6 P5 P4 true/true');
});

describe('an anchor that has left the list', () => {
  const pages = async () => [
    await page(`limit=3&after=${idOf(3)}`),
    await page(`limit=2&before=${idOf(6)}`),
    await page(`limit=4&before=${idOf(6)}`),
    await page(`limit=3&before=${idOf(4)}`),
    await page(`limit=2&order=desc&before=${idOf(2)}`),
  ];
  const pagesWithout = async () => [
    (await unassign(3, pages))[0],
    (await unassign(6, pages))[1],
    (await unassign(6, pages))[2],
    (await unassign(4, pages))[3],
    (await unassign(2, pages))[4],
  ];

  test('makes the service skip the nearest row before it, or deny rows beside the page', async () => {
    expect(await pagesWithout()).toEqual([
      'P4 P5 P6 false/true',
      'P3 P4 true/false',
      'P2 P3 P4 P5 true/false',
      'P1 P2 P3 false/false',
      'P5 P4 true/false',
    ]);
  });

  test('makes no difference where rows are not skipped', async () => {
    settings.skipsRows = false;
    expect(await pagesWithout()).toEqual([
      'P4 P5 P6 true/true',
      'P4 P5 true/true',
      'P2 P3 P4 P5 true/true',
      'P1 P2 P3 false/true',
      'P4 P3 true/true',
    ]);
  });
});

test('an anchor that names no row gives an empty page', async () => {
  expect(await page(`after=${idOf(3)}x`)).toBe(' false/false');
  expect(await page(`before=${idOf(3)}x`)).toBe(' false/false');
  settings.skipsRows = false;
  expect(await page(`after=${idOf(3)}x`)).toBe('P4 P5 P6 P7 true/false');
});

test('a deleted profile is an anchor that names no row, or that has left the list', async () => {
  const { id } = await addProfile(pool, portal, { name: 'P8' });
  const last = await addProfile(pool, portal, { name: 'P9' });
  await send('DELETE', `/portals/acme/consumer-profile/${id}`);
  expect(await page(`after=${id}`, 'consumer-profile?')).toBe(' false/false');
  settings.forgetsDeleted = false;
  expect(await page(`after=${id}`, 'consumer-profile?')).toBe('P9 false/false');
  await send('DELETE', `/portals/acme/consumer-profile/${last.id}`);
});

test('lists of groups page in the same manner', async () => {
  const first = await upstream.createGroup({ portal_id: portal, name: 'First' });
  await upstream.createGroup({ portal_id: portal, name: 'Second' });
  const after = () => page(`after=${first.id}`, 'consumer-groups?');
  expect(await after()).toBe('Second true/false');
  await upstream.archiveGroup({ portal_id: portal, consumer_group_id: first.id });
  expect(await after()).toBe('Second false/false');
});

test('wrong input is refused before the anchor counts', async () => {
  expect((await send('GET', '/portals/acme/consumer-profile?after=x&limit=0')).status).toBe(400);
  expect((await send('GET', '/portals/x/consumer-profile?after=x')).status).toBe(404);
});
