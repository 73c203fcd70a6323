import { expect, test } from 'vitest';
import { session } from '#contract/current-session.ts';
import { serveApp } from '#server/test-support/test-app.ts';

test('without a sign-in, the session is of whoever is at this machine', async () => {
  const { url } = await serveApp(async () => Response.json({}), 'key');
  const response = await fetch(`${url}/-/session`);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(session.parse(await response.json())).toEqual({
    object: 'session',
    user: { id: 'local', name: 'Local user', email: null, role: 'editor' },
    upstream: 'embedded',
    sign_in: false,
  });
});
