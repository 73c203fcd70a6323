import { expect, test } from 'vitest';
import { mayHaveExpired } from '#app/features/invites/may-have-expired.ts';

const now = Date.parse('2026-11-29T00:00:00.000Z');
const old = '2026-11-14T23:59:59.000Z';
const recent = '2026-11-15T00:00:01.000Z';

test.each([
  [{ id: 'i', status: 'pending', updated_at: old }, true],
  [{ id: 'i', status: 'pending', updated_at: recent, created_at: old }, false],
  [{ id: 'i', status: 'pending', created_at: old }, true],
  [{ id: 'i', status: 'accepted', updated_at: old }, false],
  [{ id: 'i', status: 'pending' }, false],
])('%j', (invite, expired) => {
  expect(mayHaveExpired(invite, now)).toBe(expired);
});
