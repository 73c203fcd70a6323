import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { deleteProfileMutation } from '#app/api/people-writes.ts';

const portal_id = 'acme';
const at = '2026-01-01T00:00:00.000Z';
const times = { created_at: at, updated_at: at };
const ada = { id: 'ada', name: 'Ada', consumer_id: 'con_1', status: 'active', groups: [], ...times };
const bob = { ...ada, id: 'bob', name: 'Bob' };
const list = ['listProfiles', { portal_id }];
const profile = ['getProfile', { portal_id, consumer_profile_id: 'ada' }];
const notFound = (entity: string) => ({ status: 404, code: 'not_found', message: 'No.', entity });

afterEach(() => vi.unstubAllGlobals());

async function deleteAda(status: number, body: object) {
  const queryClient = new QueryClient();
  queryClient.setQueryData(list, { items: [ada, bob] });
  queryClient.setQueryData(profile, ada);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(body, { status })));
  const deletion = new MutationObserver(queryClient, deleteProfileMutation(queryClient));
  await deletion.mutate({ portal_id, consumer_profile_id: 'ada' }).catch(() => undefined);
  return queryClient;
}

test.each([
  ['is deleted', 200, ada],
  ['has been deleted before', 404, notFound('consumer.profile')],
])('a profile that %s is nowhere in the cache', async (_, status, body) => {
  const queryClient = await deleteAda(status, body);
  expect(queryClient.getQueryData(profile)).toBeUndefined();
  expect(queryClient.getQueryData(list)).toEqual({ items: [bob] });
});

test.each([
  ['cannot delete', 404, notFound('endpoint')],
  ['fails', 500, { status: 500, code: 'internal_server_error', message: 'No.' }],
])('a service that %s leaves the profile', async (_, status, body) => {
  const queryClient = await deleteAda(status, body);
  expect(queryClient.getQueryData(profile)).toEqual(ada);
  expect(queryClient.getQueryData(list)).toEqual({ items: [ada, bob] });
});
