import { Client } from 'pg';
import sql, { Sql } from 'sql-template-tag';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { EndpointName } from '#contract/endpoints.ts';
import { endpoints } from '#contract/endpoints.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

const portal_id = await addPortal(api.pool, 'acme');
const { id: consumer_profile_id } = await addProfile(api.pool, portal_id, { sso: ['eng'] });
const { id: ofPerson } = await addProfile(api.pool, portal_id);
const { id: consumer_group_id } = await api.call('createGroup', {
  portal_id,
  name: 'Crew',
  sso_group_ids: ['eng'],
});
const { id: toArchive } = await api.call('createGroup', { portal_id, name: 'Old' });
const invited = { portal_id, name: 'Bo', email: 'bo@example.com' };
const { id: consumer_invite_id } = await api.call('createInvite', invited);

const profile = { portal_id, consumer_profile_id };
const group_ids = [consumer_group_id];
const search = 'ann';
const calls: Record<EndpointName, (() => Promise<unknown>)[]> = {
  listPortals: [],
  getPortal: [() => api.call('getPortal', { portal_id })],
  listProfiles: [
    {},
    { after: consumer_profile_id, order: 'desc' as const },
    { before: ofPerson },
    { status: ['invited' as const] },
    { consumer_group_id },
    { email: ['bo@example.com'] },
    { search },
    { search, consumer_group_id, status: ['active' as const], after: consumer_profile_id },
    { search: 'bo', email: ['bo@example.com'], before: ofPerson },
  ].map((query) => () => api.call('listProfiles', { portal_id, ...query })),
  getProfile: [() => api.call('getProfile', profile)],
  createProfile: [() => api.call('createProfile', { portal_id, name: 'Cy', email: 'cy@example.com' })],
  deleteProfile: [() => api.call('deleteProfile', { portal_id, consumer_profile_id: ofPerson })],
  assignGroups: [() => api.call('assignGroups', { ...profile, group_ids })],
  unassignGroups: [() => api.call('unassignGroups', { ...profile, group_ids })],
  listGroups: [{}, { search: 'crew' }].map((query) => () => api.call('listGroups', { portal_id, ...query })),
  getGroup: [() => api.call('getGroup', { portal_id, consumer_group_id })],
  createGroup: [() => api.call('createGroup', { portal_id, name: 'New' })],
  updateGroup: [() => api.call('updateGroup', { portal_id, consumer_group_id, name: 'Renamed' })],
  archiveGroup: [() => api.call('archiveGroup', { portal_id, consumer_group_id: toArchive })],
  listInvites: [{}, { search: 'bo' }, { email: ['bo@example.com'] }, { status: ['pending' as const] }].map(
    (query) => () => api.call('listInvites', { portal_id, ...query }),
  ),
  getInvite: [() => api.call('getInvite', { portal_id, consumer_invite_id })],
  createInvite: [() => api.call('createInvite', { ...invited, message: 'Again' })],
};

async function planOf({ text, values }: Pick<Sql, 'text' | 'values'>): Promise<string> {
  const { rows } = await api.pool.query<{ 'QUERY PLAN': string }>({
    text: `explain (verbose) ${text}`,
    values,
  });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

/**
 * Whether a statement is one task, or inserts rows that it reads from no table:
 * those of a portal, which have one place.
 */
function isOneTask(plan: string): boolean {
  const tasks = [...plan.matchAll(/Task Count: (\d+)/g)].map(([, count]) => Number(count));
  if (tasks.length > 0) return tasks.every((count) => count === 1) && tasks.length === 1;
  return plan.includes('INSERT/SELECT method: pull to coordinator');
}

const names = Object.keys(endpoints) as EndpointName[]; // Object.keys widens to string
let statements: Map<EndpointName, Sql[]>;
beforeAll(async () => {
  statements = new Map();
  for (const name of names) {
    const query = vi.spyOn(Client.prototype, 'query');
    for (const call of calls[name]) await call();
    const sent = query.mock.calls.map(([statement]: unknown[]) => statement);
    query.mockRestore();
    statements.set(
      name,
      sent.filter((statement) => statement instanceof Sql),
    );
  }
});

test.each(names.filter((name) => name !== 'listPortals'))(
  'each statement of %s is one task, on the machine that has the portal',
  async (name) => {
    const sent = statements.get(name) ?? [];
    expect(sent.length).toBeGreaterThan(0);
    for (const statement of sent) {
      const plan = await planOf(statement);
      expect(isOneTask(plan), `${statement.text}\n${plan}`).toBe(true);
    }
  },
);

test('a slug is looked up in one task, on the coordinator', async () => {
  const plan = await planOf(sql`select portal_id from portal_slugs where slug = ${'acme'}`);
  expect(isOneTask(plan)).toBe(true);
  const { port } = new URL(inject('postgresUrl'));
  expect(plan).toContain(`port=${port}`);
});

test('the list of portals asks each machine', async () => {
  expect(isOneTask(await planOf(sql`select id from portals where status = 'active'`))).toBe(false);
});
