import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { profilesQuery, fetchedAt } from '#app/api/profile-queries.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const row = (id: string) => ({ id }) as ReceivedProfile;

test('a row was read when the newest page that has it was loaded; one that no page has, just now', () => {
  const queryClient = new QueryClient();
  const ada = row('a');
  const store = (portal_id: string, search: string, items: ReceivedProfile[], updatedAt: number) =>
    queryClient.setQueryData(
      profilesQuery({ portal_id, search }).queryKey,
      {
        items,
        unreadable: 0,
        first_id: undefined,
        last_id: undefined,
        pagination: { has_more_before: false, has_more_after: false },
      },
      { updatedAt },
    );
  store('p', 'one', [ada], 1000);
  store('p', 'two', [row('b'), ada], 2000);
  store('p', 'three', [row('b')], 3000);
  store('q', 'four', [ada], 4000);
  expect(fetchedAt(queryClient, 'p', ada)).toBe(2000);
  const before = Date.now();
  expect(fetchedAt(queryClient, 'p', row('c'))).toBeGreaterThanOrEqual(before);
});
