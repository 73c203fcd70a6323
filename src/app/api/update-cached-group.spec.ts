import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { updateCachedGroup } from '#app/api/update-cached-group.ts';

const group = (id: string, name: string) => ({ group: { id, name }, assigned_via: 'manual' });
const ada = { id: 'p1', groups: [group('g1', 'Alpha'), group('g2', 'Beta')] };
const bob = { id: 'p2', groups: [group('g2', 'Beta')] };
const eve = { id: 'p3', groups: null };
const items = [ada, bob, eve];

function cacheOf(name: string, portal_id = 'acme') {
  const queryClient = new QueryClient();
  const queryKey = [name, { portal_id }];
  queryClient.setQueryData(queryKey, { items, more: true }, { updatedAt: 7 });
  return { queryClient, queryKey };
}

test.each(['listProfiles', 'readRows'])('a group is renamed in the rows of %s, which stay as old', (name) => {
  const { queryClient, queryKey } = cacheOf(name);
  updateCachedGroup(queryClient, 'acme', { id: 'g1', name: 'Alphabet', status: 'active' });
  const renamed = { group: { id: 'g1', name: 'Alphabet', status: 'active' }, assigned_via: 'manual' };
  expect(queryClient.getQueryData(queryKey)).toEqual({
    items: [{ id: 'p1', groups: [renamed, group('g2', 'Beta')] }, bob, eve],
    more: true,
  });
  expect(queryClient.getQueryState(queryKey)?.dataUpdatedAt).toBe(7);
});

test('a group that is archived leaves the rows', () => {
  const { queryClient, queryKey } = cacheOf('readRows');
  updateCachedGroup(queryClient, 'acme', { id: 'g2', name: 'Beta', status: 'archived' });
  expect(queryClient.getQueryData(queryKey)).toMatchObject({
    items: [{ groups: [group('g1', 'Alpha')] }, { groups: [] }, eve],
  });
});

test('lists without the group, and those of other portals, stay as they are', () => {
  const { queryClient, queryKey } = cacheOf('readRows', 'other');
  const before = queryClient.getQueryData(queryKey);
  updateCachedGroup(queryClient, 'acme', { id: 'g1', name: 'Alphabet' });
  updateCachedGroup(queryClient, 'other', { id: 'g3', name: 'Gamma' });
  expect(queryClient.getQueryData(queryKey)).toBe(before);
});
