import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { listedGroupNames } from '#app/audit-entry/listed-group-names.ts';

const key = (search: string, portal_id = 'acme') => ['listGroups', { portal_id, search }];
const page = (...names: string[]) => ({ items: names.map((name) => ({ id: `id of ${name}`, name })) });

test('takes the names of single pages and of lists that grow', () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(key('a'), page('Design'));
  queryClient.setQueryData(key('b'), { pages: [page('Sales'), page('Support')], pageParams: [] });
  queryClient.setQueryData(key('a', 'other'), page('Elsewhere'));
  expect([...listedGroupNames(queryClient, 'acme')]).toEqual([
    ['id of Design', 'Design'],
    ['id of Sales', 'Sales'],
    ['id of Support', 'Support'],
  ]);
});

test('takes none of a list in which a group has changed', async () => {
  const queryClient = new QueryClient();
  queryClient.setQueryData(key('a'), page('Design'));
  await queryClient.invalidateQueries({ queryKey: ['listGroups'] });
  expect(listedGroupNames(queryClient, 'acme').size).toBe(0);
});
