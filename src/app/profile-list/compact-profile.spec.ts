import { expect, test } from 'vitest';
import { compactProfile } from '#app/profile-list/compact-profile.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

function profile(id: string, groupName: string, assigned_via = 'manual'): ReceivedProfile {
  return {
    id,
    name: 'Ada',
    email: 'ada@acme.example',
    consumer_id: 'c1',
    status: 'active',
    created_at: '2026-01-01T00:00:00.000Z',
    updated_at: '2026-01-01T00:00:00.000Z',
    groups: [{ group: { id: 'g1', name: groupName, description: 'Long' }, assigned_via }],
  };
}
const groupOf = (one: ReceivedProfile) => compactProfile(one).groups?.[0];

test('keeps what is needed, and of equal groups one', () => {
  expect(compactProfile(profile('a', 'Engineering'))).toEqual({
    id: 'a',
    name: 'Ada',
    email: 'ada@acme.example',
    status: 'active',
    groups: [{ group: { id: 'g1', name: 'Engineering' }, assigned_via: 'manual' }],
  });
  expect(groupOf(profile('a', 'Engineering'))).toBe(groupOf(profile('b', 'Engineering')));
});

test('another source is another assignment, and a new name does not change what was kept before', () => {
  const before = groupOf(profile('a', 'Engineering'));
  expect(groupOf(profile('b', 'Engineering', 'sso'))).not.toBe(before);
  expect(groupOf(profile('b', 'Builders'))?.group.name).toBe('Builders');
  expect(before?.group.name).toBe('Engineering');
});

test('unknown groups stay unknown', () => {
  expect(compactProfile({ ...profile('a', ''), groups: null }).groups).toBeUndefined();
});
