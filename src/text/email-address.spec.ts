import { expect, test } from 'vitest';
import { isEmailAddress } from '#text/email-address.ts';

test('accepts a short international domain however often it is asked', () => {
  const results = Array.from({ length: 200_000 }, () => isEmailAddress('a@é.fr'));
  expect(results.filter((isAccepted) => !isAccepted)).toHaveLength(0);
});

test.each(['a@.é', 'a@é..fr', 'a@é．／'])('refuses %s', (email) => {
  expect(isEmailAddress(email)).toBe(false);
});
