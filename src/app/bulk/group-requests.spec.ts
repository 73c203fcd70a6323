import { afterEach, expect, test, vi } from 'vitest';
import { groupRequests } from '#app/bulk/group-requests.ts';
import { ContractError } from '#client/client-error.ts';

afterEach(() => vi.unstubAllGlobals());

const profile = (id: string) => ({
  id,
  name: 'Ada',
  consumer_id: 'c',
  status: 'active',
  created_at: '',
  updated_at: '',
});
const answerWith = (id: string) =>
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(profile(id), { status: 200 })));
const { read, assign, unassign } = groupRequests({ portal_id: 'acme', consumer_profile_id: 'p' });
const requests = { read, assign: () => assign(['g']), unassign: () => unassign(['g']) };

test.each(Object.entries(requests))(
  '%s takes the answer of the profile it is about only',
  async (_, send) => {
    answerWith('p');
    expect(await send()).toMatchObject({ id: 'p' });
    answerWith('q');
    await expect(send()).rejects.toThrow(ContractError);
  },
);
