import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { pino } from 'pino';
import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { type AuditEntry, auditActions, auditEntry } from '#contract/audit-entry.ts';
import { endpoints } from '#contract/endpoints.ts';
import { errorBody } from '#contract/error.ts';
import { pageOf } from '#contract/paging.ts';
import { portalSetupEndpoints } from '#contract/portal-setup-endpoints.ts';
import { responses } from '#contract/responses.ts';
import { errorResponse } from '#server/http/error-response.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { createApp } from '#server/app.ts';
import { createAuditLog } from '#server/audit-log/audit-log.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import { readProxyTrust } from '#server/http/client-address.ts';
import type { Upstream } from '#server/gateway/upstream.ts';

const { pool, close } = await openTestDatabase();
afterAll(() => close());

const lines: string[] = [];
const log = pino({ base: null }, { write: (line) => lines.push(line) });
const api = createPortalApi({ pool, keys: [{ key: 'ours', scope: 'write' }] });
const upstream = vi.fn<Upstream>();
let isDiskFull = false;
const diskSpace = { allowsChanges: async () => !isDiskFull, allowsSessions: async () => true };
const app = createApp({
  upstream,
  upstreamName: 'embedded',
  key: 'ours',
  auditLog: createAuditLog({ pool, log, sharesDatabase: true, diskSpace }),
  page: new Hono<AppEnv>(),
  trustedProxies: readProxyTrust([]),
  requestLimit: 1000,
  log,
});

beforeEach(() => {
  upstream.mockReset().mockImplementation(api);
  lines.length = 0;
});

async function ask(method: string, path: string, json?: unknown, headers?: Record<string, string>) {
  const response = await app.request(`http://localhost${path}`, {
    method,
    headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  return { status: response.status, body: await response.json() };
}

async function listChanges(query: Record<string, string> = {}): Promise<AuditEntry[]> {
  const search = new URLSearchParams({ order: 'desc', ...query }).toString();
  const { status, body } = await ask('GET', `/-/changes?${search}`);
  expect({ status, body }).toMatchObject({ status: 200 });
  const page = z.parse(pageOf(auditEntry), body);
  expect(page).toEqual(body);
  return page.items;
}

/** A separate portal for each test, with one profile and one group. */
async function seed(name: string) {
  const portal_id = await addPortal(pool, name);
  const { id: profile_id } = await addProfile(pool, portal_id, { name: 'Ann' });
  const created = await ask('POST', `/api/portals/${portal_id}/consumer-groups`, { name: 'Engineers' });
  const { id: group_id } = z.parse(responses.createGroup.body, created.body);
  const profile = `/api/portals/${portal_id}/consumer-profile/${profile_id}`;
  return { portal_id, profile_id, group_id, profile };
}

test('on a full disk every change is refused and none recorded; reading goes on', async () => {
  const { portal_id, group_id, profile } = await seed('full-disk');
  const recorded = (await listChanges()).length;
  isDiskFull = true;
  onTestFinished(() => void (isDiskFull = false));
  upstream.mockClear();
  const groups = `/api/portals/${portal_id}/consumer-groups`;
  const refused = [
    await ask('POST', `${profile}/assign-groups`, { group_ids: [group_id] }),
    await ask('POST', `${profile}/unassign-groups`, { group_ids: [group_id] }),
    await ask('POST', groups, { name: 'Other' }),
    await ask('PATCH', `${groups}/${group_id}`, { name: 'Other' }),
    await ask('DELETE', `${groups}/${group_id}`),
  ];
  for (const { status, body } of refused) {
    expect(status).toBe(503);
    expect(z.parse(errorBody, body)).toMatchObject({ status, code: 'service_unavailable' });
  }
  expect(upstream).not.toHaveBeenCalled();
  expect((await ask('GET', profile)).status).toBe(200);
  expect(await listChanges()).toHaveLength(recorded);
  isDiskFull = false;
  expect((await ask('PATCH', `${groups}/${group_id}`, { name: 'Other' })).status).toBe(200);
  expect(await listChanges()).toHaveLength(recorded + 1);
});

test('every endpoint that is not a GET is a change', () => {
  const changing = Object.entries({ ...endpoints, ...portalSetupEndpoints }).filter(
    ([, { method }]) => method !== 'GET',
  );
  expect(changing.map(([name]) => name).toSorted()).toEqual([...auditActions].toSorted());
});

test('who assigned what to whom, from where, and what came of it', async () => {
  const { portal_id, profile_id, group_id, profile } = await seed('assigned');
  await ask('POST', `${profile}/assign-groups`, { group_ids: [group_id] });
  const [assigned, created] = await listChanges({ portal_id });
  expect(assigned).toMatchObject({
    action: 'assignGroups',
    actor: { kind: 'local', name: 'Local user' },
    address: 'unknown',
    portal_id,
    consumer_profile_id: profile_id,
    group_ids: [group_id],
    target_name: 'Ann',
    outcome: 'done',
    status: 200,
    code: null,
    request_id: expect.stringMatching(/^req_/),
    finished_at: expect.any(String),
  });
  expect(created).toMatchObject({ action: 'createGroup', group_ids: [group_id], target_name: 'Engineers' });
  expect(created?.body).toBe('{"name":"Engineers"}');
});

test('nothing before a group, and nothing in front of a body, hides what was changed', async () => {
  const { portal_id, group_id, profile } = await seed('hidden');
  const harmless = await ask('POST', `/api/portals/${portal_id}/consumer-groups`, { name: 'Harmless' });
  const { id } = z.parse(responses.createGroup.body, harmless.body);
  await ask('POST', `${profile}/assign-groups`, {
    group_ids: [...Array.from({ length: 200 }, () => id), group_id],
  });
  const blanks = ' '.repeat(2000);
  await app.request(`http://localhost/api/portals/${portal_id}/consumer-groups/${group_id}`, {
    method: 'PATCH',
    headers: { host: 'localhost', 'content-type': 'application/json' },
    body: `${blanks}{${blanks}"is_default": true}`,
  });
  const [updated, assigned] = await listChanges({ portal_id });
  expect(assigned?.group_ids).toEqual([id, group_id]);
  expect(updated?.body).toBe('{"is_default":true}');
});

test('a key is one key, however its header is spelled', async () => {
  const { portal_id, profile } = await seed('spelled');
  for (const authorization of ['Bearer wrong', 'bEaReR   wrong'])
    await ask('POST', `${profile}/assign-groups`, { group_ids: [] }, { authorization });
  const [one, other] = await listChanges({ portal_id });
  expect(one?.actor).toMatchObject({ kind: 'key' });
  expect(one?.actor).toEqual(other?.actor);
});

test('a change of a group names the group', async () => {
  const { portal_id, group_id, profile } = await seed('groups');
  const group = `/api/portals/${portal_id}/consumer-groups/${group_id}`;
  await ask('PATCH', group, { is_default: true });
  await ask('DELETE', group);
  await ask('DELETE', group);
  const changes = await listChanges({ portal_id });
  expect(changes.map(({ action, outcome, code }) => [action, outcome, code])).toEqual([
    ['archiveGroup', 'refused', 'precondition_failed'],
    ['archiveGroup', 'done', null],
    ['updateGroup', 'done', null],
    ['createGroup', 'done', null],
  ]);
  expect(changes.every(({ group_ids }) => group_ids[0] === group_id)).toBe(true);
  await ask('POST', `${profile}/assign-groups`, { group_ids: [group_id] });
  expect(await listChanges({ consumer_group_id: group_id })).toEqual(changes);
  expect(await listChanges({ consumer_group_id: 'none' })).toEqual([]);
});

test('profiles and invites are recorded with names, and lead to the profile', async () => {
  const { portal_id } = await seed('people');
  const people = `/api/portals/${portal_id}/consumer-profile`;
  const invites = `/api/portals/${portal_id}/consumer-invites`;
  const created = await ask('POST', people, { name: 'Bob', email: 'bob@x.example' });
  const { id } = z.parse(responses.createProfile.body, created.body);
  await ask('POST', people, { name: 'Robert', email: 'bob@x.example' });
  const invited = await ask('POST', invites, { name: 'Cid', email: 'cid@x.example' });
  const { consumer_profile, invited_by } = z.parse(responses.createInvite.body, invited.body);
  expect(invited_by).toMatchObject({ id: 'local', name: 'Local user', email: null });
  await ask('DELETE', `${people}/${id}`);
  const entries = (await listChanges({ portal_id })).slice(0, 4);
  expect(
    entries.map((entry) => [entry.action, entry.outcome, entry.target_name, entry.consumer_profile_id]),
  ).toEqual([
    ['deleteProfile', 'done', 'Bob', id],
    ['createInvite', 'done', 'Cid', consumer_profile.id],
    ['createProfile', 'refused', 'Robert', null],
    ['createProfile', 'done', 'Bob', id],
  ]);
  const ofBob = await listChanges({ consumer_profile_id: id });
  expect(ofBob.map(({ action }) => action)).toEqual(['deleteProfile', 'createProfile']);
});

test('what the upstream refuses is on record as refused, and reading is not recorded', async () => {
  const { portal_id, profile } = await seed('refused');
  await ask('POST', `${profile}/assign-groups`, { group_ids: ['none'] });
  await ask('POST', `${profile}/assign-groups`, { group_ids: 7 });
  await ask('GET', profile);
  const changes = await listChanges({ portal_id });
  expect(changes.slice(0, -1).map(({ outcome, code, group_ids }) => [outcome, code, group_ids])).toEqual([
    ['refused', 'invalid_data', []],
    ['refused', 'not_found', ['none']],
  ]);
});

test.each([
  ['fails', () => Promise.resolve(errorResponse('gateway_timeout', 'late'))],
  ['has nobody left to answer', () => Promise.resolve(new Response(null, { status: 499 }))],
  ['throws', () => Promise.reject(new Error('no answer'))],
])('a change whose upstream %s is unknown', async (name, answer) => {
  const { portal_id, profile } = await seed(`unknown-${name}`);
  upstream.mockImplementation(answer);
  await ask('POST', `${profile}/assign-groups`, { group_ids: [] }).catch(() => undefined);
  expect((await listChanges({ portal_id }))[0]).toMatchObject({ outcome: 'unknown', action: 'assignGroups' });
});

test('the intent is written before the call, and is unknown until the answer comes', async () => {
  const { portal_id, profile } = await seed('before');
  let during: AuditEntry[] = [];
  upstream.mockImplementation(async (request) => {
    during = await listChanges({ portal_id });
    return api(request);
  });
  await ask('POST', `${profile}/assign-groups`, { group_ids: [] });
  expect(during[0]).toMatchObject({
    action: 'assignGroups',
    outcome: 'unknown',
    status: null,
    finished_at: null,
  });
  expect((await listChanges({ portal_id }))[0]).toMatchObject({ id: during[0]?.id, outcome: 'done' });
});

/** Renames a table, so that queries fail, until the running test ends. */
async function renameAway(table: string): Promise<void> {
  await pool.query(`alter table ${table} rename to ${table}_away`);
  onTestFinished(async () => {
    await pool.query(`alter table ${table}_away rename to ${table}`);
  });
}

test('what cannot be recorded is not made', async () => {
  const { profile, group_id } = await seed('unrecorded');
  upstream.mockClear();
  await renameAway('changes');
  const { status, body } = await ask('POST', `${profile}/assign-groups`, { group_ids: [group_id] });
  expect(status).toBe(503);
  expect(body).toMatchObject({ object: 'error', code: 'service_unavailable' });
  expect(upstream).not.toHaveBeenCalled();
});

test('an outcome that cannot be recorded leaves the answer as it is', async () => {
  const { profile, group_id } = await seed('outcome');
  await renameAway('change_outcomes');
  const { status } = await ask('POST', `${profile}/assign-groups`, { group_ids: [group_id] });
  expect(status).toBe(200);
  expect(lines.some((line) => line.includes('outcome of a change not recorded'))).toBe(true);
});

test('the record can only be added to', async () => {
  await seed('for-ever');
  for (const statement of [
    `update changes set actor_name = 'somebody else'`,
    'delete from changes',
    'update change_outcomes set status = 200',
    'delete from change_outcomes where false',
    'truncate change_outcomes',
    'truncate changes cascade',
    `insert into changes select * from changes on conflict (id) do update set body = ''`,
  ]) {
    await expect(pool.query(statement), statement).rejects.toThrow('the record of changes is only added to');
  }
});

test('a call with its own key is recorded by the key’s digest, and the key is nowhere', async () => {
  const { portal_id, profile } = await seed('keys');
  const authorization = 'Bearer metorial_sk_very_secret_key';
  await ask('POST', `${profile}/assign-groups`, { group_ids: [] }, { authorization });
  const [refused] = await listChanges({ portal_id });
  expect(refused).toMatchObject({ outcome: 'refused', code: 'unauthorized', actor: { kind: 'key' } });
  expect(refused?.actor.name).toMatch(/^API key [0-9a-f]{12}$/);
  const stored = await pool.query('select * from recorded_changes');
  expect(JSON.stringify(stored.rows) + lines.join('')).not.toContain('secret');
});

test('no key opens the record', async () => {
  const { status, body } = await ask('GET', '/-/changes', undefined, { authorization: 'Bearer ours' });
  expect({ status, body }).toMatchObject({ status: 403, body: { code: 'forbidden' } });
});

test('it is narrowed by person, profile, outcome and time, and paged', async () => {
  const { portal_id, profile_id, profile } = await seed('narrowed');
  for (const group_ids of [[], ['none'], []]) await ask('POST', `${profile}/assign-groups`, { group_ids });
  const all = await listChanges({ portal_id });
  expect(all).toHaveLength(4);
  const ids = (changes: AuditEntry[]) => changes.map(({ id }) => id);
  const found = async (query: Record<string, string>) => ids(await listChanges({ portal_id, ...query }));

  expect(await found({ actor: 'LOCAL us' })).toEqual(ids(all));
  expect(await found({ actor: 'nobody' })).toEqual([]);
  expect(await found({ consumer_profile_id: profile_id })).toEqual(ids(all.slice(0, 3)));
  expect(await found({ outcome: 'refused' })).toEqual([all[1]?.id]);
  expect(await found({ since: '2020-01-01T00:00:00Z', until: '2100-01-01T00:00:00Z' })).toEqual(ids(all));
  expect(await found({ since: '2100-01-01T00:00:00Z' })).toEqual([]);
  expect(await found({ until: '2020-01-01T00:00:00.000Z' })).toEqual([]);
  expect(await found({ limit: '2' })).toEqual(ids(all.slice(0, 2)));
  expect(await found({ limit: '2', after: all[1]?.id ?? '' })).toEqual(ids(all.slice(2)));
  expect(await found({ limit: '2', before: all[2]?.id ?? '' })).toEqual(ids(all.slice(0, 2)));
});

test.each(['since=yesterday', 'outcome=maybe', 'limit=0', 'cursor=cur_x'])('%s is refused', async (query) => {
  expect(await ask('GET', `/-/changes?${query}`)).toMatchObject({ status: 400 });
});

test('hostile input is recorded as it came, as far as text can hold it', async () => {
  const { portal_id, profile } = await seed('hostile');
  const names = ['nul\0', `'; drop table changes; --`, '<script>', '\ud800', 'x'.repeat(100_000)];
  await ask('POST', `${profile}/assign-groups`, { group_ids: names });
  await ask('POST', `/api/portals/${portal_id}/consumer-profile/${'é'.repeat(1000)}/assign-groups`, {});
  const [long, odd] = await listChanges({ portal_id });
  expect(odd?.group_ids.slice(0, 3)).toEqual(['nul\ufffd', `'; drop table changes; --`, '<script>']);
  expect(odd?.outcome).toBe('refused');
  expect(long?.consumer_profile_id).toHaveLength(400);
});

test('IDs that no index could take are recorded by their start', async () => {
  const { portal_id, profile } = await seed('long-ids');
  // PostgreSQL compresses what repeats.
  const id = randomBytes(5000).toString('hex');
  const group = `/api/portals/${portal_id}/consumer-groups/${id.slice(0, 5000)}`;
  expect(await ask('POST', `${profile}/assign-groups`, { group_ids: [id] })).toMatchObject({ status: 404 });
  expect(await ask('PATCH', group, { name: 'Other' })).toMatchObject({ status: 404 });
  expect(await ask('DELETE', group)).toMatchObject({ status: 404 });
  const entries = (await listChanges({ portal_id })).slice(0, 3);
  expect(entries.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
  expect(entries.map(({ group_ids }) => group_ids)).toEqual(entries.map(() => [id.slice(0, 400)]));
});
