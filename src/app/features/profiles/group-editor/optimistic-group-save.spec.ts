import { MutationObserver, QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { saveGroupsMutation } from '#app/features/profiles/group-editor/optimistic-group-save.ts';
import { saveMessages } from '#app/messages/profiles/save-messages.ts';
import { toast } from '#app/ui/feedback/toasts.tsx';

vi.mock('#app/ui/feedback/toasts.tsx', () => ({ toast: vi.fn() }));
vi.mock('#app/bulk/apply-group-change.ts', () => ({
  applyGroupChange: () => Promise.reject(new TypeError('A fault of the page')),
}));

test('a save that breaks shows the groups as before, reads them again and says so', async () => {
  const at = '2026-01-01T00:00:00.000Z';
  const ada = {
    id: 'ada',
    name: 'Ada',
    consumer_id: 'con_1',
    status: 'active',
    created_at: at,
    updated_at: at,
    groups: [],
  };
  const portal_id = 'acme';
  const queryClient = new QueryClient();
  const profileKey = ['getProfile', { portal_id, consumer_profile_id: ada.id }];
  const listKey = ['listProfiles', { portal_id }];
  queryClient.setQueryData(profileKey, ada);
  queryClient.setQueryData(listKey, { items: [ada] });
  const shown: unknown[] = [];
  queryClient.getQueryCache().subscribe(() => shown.push(queryClient.getQueryData(profileKey)));

  const save = new MutationObserver(queryClient, saveGroupsMutation(queryClient));
  const assign = [{ id: 'g1', name: 'Alpha' }];
  await expect(save.mutate({ portal_id, profile: ada, assign, unassign: [] })).rejects.toThrow('A fault');

  expect(shown).toContainEqual({ ...ada, groups: [{ group: assign[0], assigned_via: 'manual' }] });
  expect(queryClient.getQueryData(profileKey)).toEqual(ada);
  expect(queryClient.getQueryData(listKey)).toEqual({ items: [ada] });
  const isStale = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated;
  expect([profileKey, listKey].map(isStale)).toEqual([true, true]);
  expect(toast).toHaveBeenCalledWith(saveMessages.failed('Ada'), expect.objectContaining({ tone: 'danger' }));
});
