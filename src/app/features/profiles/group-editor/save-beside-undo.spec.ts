import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { updateChangedProfile } from '#app/api/update-cached-profile.ts';
import { saveGroupsMutation } from '#app/features/profiles/group-editor/optimistic-group-save.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const requests = vi.hoisted(() => ({ read: vi.fn(), assign: vi.fn(), unassign: vi.fn() }));
vi.mock('#app/bulk/group-requests.ts', () => ({ groupRequests: () => requests }));

test('a save that reads the profile again compares with that, although an undo ends meanwhile', async () => {
  const at = '2026-01-01T00:00:00.000Z';
  const ada: ReceivedProfile = {
    id: 'ada',
    name: 'Ada',
    consumer_id: 'con_1',
    status: 'active',
    created_at: at,
    updated_at: at,
    groups: [],
  };
  const alpha = { id: 'g1', name: 'Alpha' };
  const portal_id = 'acme';
  const queryClient = new QueryClient();
  const drawer = new QueryObserver(queryClient, {
    queryKey: ['getProfile', { portal_id, consumer_profile_id: ada.id }],
    queryFn: () => Promise.resolve(ada),
    initialData: ada,
    staleTime: Infinity,
  });
  const close = drawer.subscribe(() => undefined);
  let answerRead: ((profile: ReceivedProfile) => void) | undefined;
  requests.assign.mockRejectedValue(new TypeError('The answer was lost'));
  requests.read.mockImplementation(
    () =>
      new Promise((resolve) => {
        answerRead = resolve;
      }),
  );

  const save = new MutationObserver(queryClient, saveGroupsMutation(queryClient));
  const saved = save.mutate({ portal_id, profile: ada, assign: [alpha], unassign: [] });
  await vi.waitFor(() => expect(requests.read).toHaveBeenCalled());
  updateChangedProfile(queryClient, portal_id, ada);
  answerRead?.({ ...ada, groups: [{ group: alpha, assigned_via: 'manual' }] });
  expect((await saved).results).toEqual({ g1: { is: 'changed' } });
  close();
});
