import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type AuditEntry, auditEntry } from '#contract/audit-entry.ts';
import { jobHeader } from '#contract/job-header.ts';
import { pageOf } from '#contract/paging.ts';
import { openWholeServer } from '#server/test-support/open-whole-server.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const server = await openWholeServer();
afterAll(() => server.close());

async function send(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
  const response = await server.request(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

async function list(query: Record<string, string>): Promise<AuditEntry[]> {
  const { body } = await send(
    'GET',
    `/-/changes?${new URLSearchParams({ order: 'desc', ...query }).toString()}`,
  );
  const page = z.parse(pageOf(auditEntry), body);
  expect(page).toEqual(body);
  return page.items;
}

const found = async (query: Record<string, string>) =>
  (await list(query)).map(({ action, target_name }) => `${action} ${target_name}`);

const textOf = z.object({ id: z.string() });

/** A portal with Isaac, Ada and two groups. */
async function seed(slug: string) {
  const portal_id = await addPortal(server.pool, slug);
  const isaac = await addProfile(server.pool, portal_id, { name: 'Isaac Źak' });
  const ada = await addProfile(server.pool, portal_id, { name: 'Ada' });
  const groups = `/api/portals/${portal_id}/consumer-groups`;
  const create = async (name: string) => z.parse(textOf, (await send('POST', groups, { name })).body).id;
  const change = (id: string, verb: string, group_ids: string[], headers?: Record<string, string>) =>
    send('POST', `/api/portals/${portal_id}/consumer-profile/${id}/${verb}-groups`, { group_ids }, headers);
  return {
    portal_id,
    isaac,
    ada,
    groups,
    sales: await create('Sales'),
    support: await create('Support'),
    change,
  };
}

test('a search finds who did it and to whom it was done, by any name and in any spelling', async () => {
  const { portal_id, isaac, ada, sales, groups, change } = await seed('search');
  await change(isaac.id, 'assign', [sales]);
  await change(ada.id, 'assign', [sales]);
  await change(isaac.id, 'assign', ['none']);
  await send('PATCH', `${groups}/${sales}`, { name: 'Deals' });
  const ofIsaac = ['assignGroups null', 'assignGroups Isaac Źak'];
  expect(await found({ portal_id, search: 'isaac' })).toEqual(ofIsaac);
  expect(await found({ portal_id, target: 'ZAK isaac' })).toEqual(ofIsaac);
  expect(await found({ portal_id, target: isaac.id })).toEqual(ofIsaac);
  expect(await found({ portal_id, actor: 'isaac' })).toEqual([]);
  expect(await found({ portal_id, target: 'local' })).toEqual([]);
  expect(await found({ portal_id, search: 'local user' })).toHaveLength(6);
  expect(await found({ portal_id, target: 'sales' })).toEqual(['updateGroup Deals', 'createGroup Sales']);
  expect(await found({ portal_id, search: 'nobody' })).toEqual([]);
  await send('POST', `/api/portals/${portal_id}/consumer-profile`, { name: 'Refused Fred', email: 'x' });
  expect(await found({ portal_id, target: 'fred' })).toEqual(['createProfile Refused Fred']);
});

test('names of an earlier release are found before and after they are folded', async () => {
  const { portal_id, ada, sales, change } = await seed('names');
  await change(ada.id, 'assign', [sales]);
  await server.pool.query('update change_targets set search_text = null');
  expect(await found({ portal_id, target: 'ada' })).toEqual(['assignGroups Ada']);
});

test('by action, and by a group with all that names it', async () => {
  const { portal_id, ada, sales, support, groups, change } = await seed('groups');
  await change(ada.id, 'assign', [support, sales]);
  await change(ada.id, 'unassign', [support]);
  await send('DELETE', `${groups}/${support}`);
  const all = ['archiveGroup Support', 'unassignGroups Ada', 'assignGroups Ada', 'createGroup Support'];
  expect(await found({ portal_id, group_id: support })).toEqual(all);
  expect(await found({ portal_id, group_id: support, order: 'asc' })).toEqual(all.toReversed());
  expect(await found({ portal_id, group_id: support, limit: '2' })).toEqual(all.slice(0, 2));
  expect(await found({ portal_id, group_id: sales, action: 'assignGroups' })).toEqual(['assignGroups Ada']);
  expect(await found({ portal_id, action: 'unassignGroups' })).toEqual(['unassignGroups Ada']);
  const { body } = await send(
    'GET',
    `/-/changes?portal_id=${portal_id}&action=assignGroups&action=archiveGroup`,
  );
  expect(z.parse(pageOf(auditEntry), body).items).toHaveLength(2);
  expect(await found({ portal_id: 'other', action: 'assignGroups' })).toEqual([]);
});

test('an update has the name that it replaced', async () => {
  const { portal_id, sales, groups } = await seed('renamed');
  await send('PATCH', `${groups}/${sales}`, { name: 'Deals' });
  await send('PATCH', `${groups}/${sales}`, { name: 7 });
  expect(await list({ portal_id, action: 'updateGroup' })).toMatchObject([
    { outcome: 'refused', previous_name: 'Deals' },
    { outcome: 'done', previous_name: 'Sales', target_name: 'Deals', body: '{"name":"Deals"}' },
  ]);
});

test('the entries of a job are one entry, if they request the same', async () => {
  const { portal_id, isaac, ada, sales, support, change } = await seed('job');
  const job_id = randomUUID();
  const headers = { [jobHeader]: job_id.toUpperCase() };
  await change(isaac.id, 'assign', [sales], headers);
  await change(ada.id, 'assign', [sales]);
  await change(ada.id, 'assign', [sales], headers);
  await change(ada.id, 'assign', [sales, support], headers);
  const folded = await list({ portal_id, fold: 'runs', action: 'assignGroups' });
  expect(folded).toMatchObject([
    { consumer_profile_id: ada.id, group_ids: [sales, support], job_id, run: null },
    { consumer_profile_id: ada.id, job_id: null, run_id: null, run: null },
    { consumer_profile_id: isaac.id, job_id, run: { entries: 2, profiles: 2, done: 2, refused: 0 } },
  ]);
  expect(await list({ portal_id, fold: 'runs' })).toHaveLength(5);
  expect(await list({ job_id, fold: 'runs' })).toHaveLength(2);
  expect(await list({ portal_id, job_id, order: 'asc' })).toHaveLength(3);
  const run_id = folded[2]?.run_id ?? '';
  expect(await found({ run_id, fold: 'runs' })).toEqual(['assignGroups Ada', 'assignGroups Isaac Źak']);
  expect(await list({ portal_id, target: 'ada', fold: 'runs' })).toHaveLength(3);
  expect(await list({ portal_id, outcome: 'done', fold: 'runs' })).toHaveLength(6);
  const since = '2100-01-01T00:00:00Z';
  expect(await list({ portal_id, since, fold: 'runs' })).toEqual([]);
});

test('a run is in a time range if any of it is, also after its first entry', async () => {
  const { portal_id, isaac, ada, sales, change } = await seed('range');
  const headers = { [jobHeader]: randomUUID() };
  await change(isaac.id, 'assign', [sales], headers);
  await change(ada.id, 'assign', [sales], headers);
  const [, last] = await list({ portal_id, action: 'assignGroups', order: 'asc' });
  const range = { portal_id, action: 'assignGroups', since: last?.created_at ?? '' };
  expect(await list({ ...range, fold: 'runs' })).toMatchObject([{ run: { entries: 2 } }]);
});

test('nobody hides in the job of another person', async () => {
  const { portal_id, isaac, ada, sales, change } = await seed('other');
  const headers = { [jobHeader]: randomUUID() };
  await change(isaac.id, 'assign', [sales], headers);
  await change(ada.id, 'assign', [sales], { ...headers, authorization: 'Bearer ours' });
  const folded = await list({ portal_id, fold: 'runs', action: 'assignGroups' });
  expect(folded.map(({ actor, run }) => [actor.kind, run])).toEqual([
    ['key', null],
    ['local', null],
  ]);
});

test('concurrent entries of a job have one that stands for them', async () => {
  const { portal_id, ada, sales, change } = await seed('concurrent');
  const headers = { [jobHeader]: randomUUID() };
  await Promise.all(Array.from({ length: 8 }, () => change(ada.id, 'assign', [sales], headers)));
  const folded = await list({ portal_id, fold: 'runs', action: 'assignGroups' });
  expect(folded).toMatchObject([{ run: { entries: 8, profiles: 1 } }]);
});

test.each(['', 'job', '0', `${randomUUID()}0`])(
  'a job "%s" is refused, and nothing is changed',
  async (job) => {
    const { portal_id, ada, sales, change } = await seed(`refused-${job}`);
    const { status, body } = await change(ada.id, 'assign', [sales], { [jobHeader]: job });
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'bad_request' } });
    expect(await list({ portal_id, action: 'assignGroups' })).toEqual([]);
  },
);

test.each(['action=read', 'job_id=1', 'run_id=1', 'fold=all'])('%s is 400', async (query) => {
  expect((await send('GET', `/-/changes?${query}`)).status).toBe(400);
});
