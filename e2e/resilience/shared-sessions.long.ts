import { afterAll, expect, inject, test } from 'vitest';
import { runDump } from '#e2e/resilience/support/run-dump.ts';
import { startSignInServers } from '#e2e/resilience/support/sign-in-servers.ts';
import { sessionStatus, signedInVisitor } from '#e2e/resilience/support/signed-in-visitor.ts';
import { statusOf } from '#e2e/resilience/support/status-log.ts';
import { createVisitor, type Visitor } from '#e2e/resilience/support/visitor.ts';

/** How many sessions are due for a check. */
const sessions = 20;
const servers = await startSignInServers(inject('engine') === 'pglite' ? 1 : 2, { SESSION_CHECK: '1s' });
afterAll(servers.remove);
const { urls, provider } = servers;
const [firstUrl = ''] = urls;

test('a session outlives a restart, in a cookie that says nothing, and is in no dump', async () => {
  const ada = await signedInVisitor(provider, firstUrl, 'ada');
  const held = [...ada.cookies(firstUrl).values()];
  expect.soft(held).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);

  await servers.stop();
  const dump = await runDump(servers.env);
  expect.soft(dump).toContain('{');
  expect.soft(dump).not.toMatch(/session|ada@example/i);
  await servers.start();
  expect(await sessionStatus(ada, firstUrl)).toBe(200);
});

test(`the provider is frozen while ${sessions} sessions are due: everything else answers`, async () => {
  const beginSignIns = async () => {
    const answers = await Promise.all(urls.map((url) => createVisitor().request(`${url}/-/sign-in`)));
    return answers.map(({ status }) => status);
  };
  // From here on, each server has cached the provider's metadata.
  expect(await beginSignIns()).toEqual(urls.map(() => 302));
  const people: Visitor[] = [];
  for (let index = 0; index < sessions; index++) {
    people.push(await signedInVisitor(provider, firstUrl, `person${index}`));
  }
  const frozen = provider.freeze();
  const waiting: Promise<number>[] = [];
  const askForAll = () => {
    for (const person of people) {
      for (const url of urls) waiting.push(person.request(`${url}/-/session`).then(({ status }) => status));
    }
    return new Set(frozen.refreshTokens).size;
  };
  await expect.poll(askForAll, { timeout: 8000, interval: 500 }).toBe(sessions);

  const began = performance.now();
  for (const url of urls) {
    const statuses = await Promise.all(people.map((person) => sessionStatus(person, url)));
    expect(statuses).toEqual(people.map(() => 200));
    const others = ['/', '/healthz', '/readyz', '/-/session'].map((path) => statusOf(url + path));
    expect(await Promise.all(others)).toEqual([200, 200, 200, 401]);
  }
  expect(await beginSignIns()).toEqual(urls.map(() => 302));
  const took = performance.now() - began;
  console.log(`${inject('engine')}: ${sessions} sessions were answered within ${took.toFixed()} ms`);
  expect(took).toBeLessThan(2000);
  // No refresh token was presented twice.
  expect(frozen.refreshTokens).toHaveLength(sessions);

  provider.thaw();
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([200]));
  const afterwards = people.map((person) => sessionStatus(person, firstUrl));
  expect(await Promise.all(afterwards)).toEqual(people.map(() => 200));
});
