import { afterAll, expect, test } from 'vitest';
import { startSignInServers } from '#e2e/resilience/support/sign-in-servers.ts';
import { sessionStatus, signedInVisitor } from '#e2e/resilience/support/signed-in-visitor.ts';

const servers = await startSignInServers(2, { SESSION_CHECK: '1s' });
afterAll(servers.remove);
const { urls, provider } = servers;
const [first = '', second = ''] = urls;
const soon = { timeout: 5000, interval: 50 };

test('signing out at one server ends the session at the other at once, for copies of the cookie too', async () => {
  const ada = await signedInVisitor(provider, first, 'ada');
  const copy = [...ada.cookies(second)].map(([name, value]) => `${name}=${value}`).join('; ');
  const statusOfCopy = async () => {
    const statuses = urls.map(async (url) => fetch(`${url}/-/session`, { headers: { cookie: copy } }));
    return (await Promise.all(statuses)).map(({ status }) => status);
  };
  expect(await statusOfCopy()).toEqual([200, 200]);

  expect((await ada.request(`${first}/-/sign-out`)).status).toBe(302);
  expect(await statusOfCopy()).toEqual([401, 401]);
});

test('both servers are asked at once, and neither spends what the other has spent', async () => {
  const ada = await signedInVisitor(provider, first, 'ada');
  const before = provider.refreshes();
  // The provider ends a session whose refresh token is used twice.
  const askBoth = async () => {
    const statuses = await Promise.all([...urls, ...urls].map((url) => sessionStatus(ada, url)));
    expect(statuses).toEqual([200, 200, 200, 200]);
    return provider.refreshes() - before;
  };
  await expect.poll(askBoth, { ...soon, timeout: 10_000 }).toBeGreaterThanOrEqual(3);
});

test('who is revoked at the provider is out at both, and the others stay', async () => {
  const [ada, bo] = [
    await signedInVisitor(provider, first, 'ada'),
    await signedInVisitor(provider, first, 'bo'),
  ];
  provider.accounts.delete('bo');
  for (const url of urls) await expect.poll(() => sessionStatus(bo, url), soon).toBe(401);
  expect(await Promise.all(urls.map((url) => sessionStatus(ada, url)))).toEqual([200, 200]);
});
