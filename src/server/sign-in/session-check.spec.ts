import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Provider } from '#server/sign-in/provider.ts';
import { createSessionCheck } from '#server/sign-in/session-check.ts';
import type { UserSession } from '#server/sign-in/user-session.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const now = () => Date.now();
const notAsked = () => Promise.reject(new Error('The provider is not asked for that.'));
const session = (): UserSession => ({
  id: 'one',
  subject: 'ada',
  name: 'Ada',
  email: 'ada@example.com',
  role: 'editor',
  refreshToken: 'token',
  signedInAt: now(),
  usedAt: now(),
  checkedAt: now(),
});

test('an answer of the provider does not last longer for being used', async () => {
  let asked = 0;
  const provider: Provider = {
    begin: notAsked,
    finish: notAsked,
    revoke: notAsked,
    endSessionUrl: notAsked,
    refresh: async () => {
      asked += 1;
      return { subject: 'ada', refreshToken: 'next', claims: undefined, idToken: undefined };
    },
  };
  const check = createSessionCheck({ provider, access: () => 'editor', log: pino({ level: 'silent' }) });
  const kept = session();
  for (let request = 0; request < 5; request++) {
    await check(kept);
    vi.advanceTimersByTime(50_000);
  }
  expect(asked).toBe(3);
});
