import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type AnswerSizes, measureAnswers } from '#e2e/resilience/support/response-header-sizes.ts';
import { debianProgram } from '#e2e/resilience/support/debian-program.ts';
import { startNginx } from '#e2e/resilience/support/nginx.ts';
import { makeDirectory, type Storage } from '#e2e/resilience/support/storage.ts';
import { signInByForm } from '#e2e/resilience/support/sign-in-by-form.ts';
import { createVisitor } from '#e2e/resilience/support/visitor.ts';
import { type IdentityProvider, startIdentityProvider } from '#e2e/support/identity-provider.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { signInVariables } from '#e2e/support/sign-in-variables.ts';
import { freePort } from '#server/test-support/free-port.ts';

/** As if a proxy in front of nginx terminated TLS. */
const url = 'https://profiles.example.com';
/** The longest response headers, in bytes. */
const longestHeaders = 3072;
const program = debianProgram('nginx');

const roles = Array.from({ length: 10 }, (_, index) => `portal-profiles-role-of-department-${index}`);
const longName = 'Łukasz Ångström-Đorđević '.repeat(10).trim();
const usual = { name: 'Ada Lovelace', roles: [] as string[], idToken: 1000, refreshToken: 128 };

describe.skipIf(!program)('behind nginx with nothing but proxy_pass', () => {
  let storage: Storage;
  let provider: IdentityProvider;
  let product: Product;
  let sizes: AnswerSizes;
  let stopNginx: () => Promise<void>;
  let port: number;

  beforeAll(async () => {
    port = await freePort();
    const portOfProduct = await freePort();
    storage = await makeDirectory();
    provider = await startIdentityProvider(url);
    const settings = {
      ACCESS_EDITORS: '@example.com',
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      SESSION_CHECK: '1s',
    };
    const variables = { ...signInVariables(url, provider), ...settings, PORT: `${portOfProduct}` };
    product = await startProduct({ ...storage.env, ...variables }, ['--no-demo']);
    sizes = await measureAnswers(`http://127.0.0.1:${portOfProduct}`);
    const server = `server { listen 127.0.0.1:${port}; location / { proxy_pass ${sizes.url}; } }`;
    stopNginx = await startNginx(program ?? '', `http://127.0.0.1:${port}`, server);
  });
  afterEach(({ task }) => {
    provider.reset();
    const answers = sizes.all.splice(0);
    const largest = answers.toSorted((a, b) => b.headerBytes - a.headerBytes)[0];
    console.log(`${task.name}: ${answers.length} answers, the largest headers`, largest);
    expect(answers.filter(({ headerBytes }) => headerBytes > longestHeaders)).toEqual([]);
  });
  afterAll(async () => {
    await stopNginx();
    await sizes.close();
    await product.kill();
    await provider.close();
    await storage.remove();
  });

  test.each([
    ['nobody in particular', usual],
    ['somebody with ten roles', { ...usual, roles, idToken: 1500 }],
    ['tokens as Keycloak makes them', { ...usual, roles, idToken: 1300, refreshToken: 800 }],
    ['a long refresh token', { ...usual, name: longName, roles, idToken: 1300, refreshToken: 1800 }],
    ['an ID token that fits nowhere', { ...usual, roles, idToken: 6000, refreshToken: 1800 }],
  ])('%s: from the sign-in to the sign-out', async (_, { name, roles, idToken, refreshToken }) => {
    const account = { name, email: 'ada@example.com', email_verified: true, realm_access: { roles } };
    provider.accounts.set('ada', account);
    provider.sizes.refreshToken = refreshToken;
    provider.faults.claims = (claims) => ({ ...claims, padding: padding(claims, idToken) });
    const visitor = createVisitor({ port });
    const statusOf = async (path: string) => (await visitor.request(url + path)).status;

    const page = await signInByForm(visitor, `${url}/`, 'ada');
    expect.soft([page.status, page.url]).toEqual([200, `${url}/`]);
    expect.soft([await statusOf('/-/session'), await statusOf('/api/portals')]).toEqual([200, 200]);

    const refreshes = provider.refreshes();
    const renewed = async () => [await statusOf('/-/session'), provider.refreshes() > refreshes];
    await expect.poll(renewed, { timeout: 5000, interval: 100 }).toEqual([200, true]);

    const signedOut = await visitor.request(`${url}/-/sign-out`);
    expect.soft(signedOut.status).toBe(302);
    expect.soft(signedOut.headers.get('location')).toContain(`client_id=${provider.clientId}`);
    expect.soft(await statusOf('/-/session')).toBe(401);
  });

  test.each([
    ['filters', 1200, 'consumer_group_id=one-of-many-groups&'],
    ['filters', 3000, 'consumer_group_id=one-of-many-groups&'],
    ['a search in Cyrillic', 990, '%D0%96'],
    ['only characters that have to be escaped', 990, '&'],
  ])('a link with %s, %i characters, leads to the list', async (_, length, part) => {
    provider.accounts.set('ada', { name: 'Ada', email: 'ada@example.com', email_verified: true });
    const visitor = createVisitor({ port });
    const link = `${url}/portals/demo?search=${part.repeat(length)}`.slice(0, length);
    let page = await signInByForm(visitor, link, 'ada');
    // For a long URL, the server sends a page that keeps the address and links to the sign-in, instead of a redirect.
    const signIn = /<a href="([^"]+)"/.exec(await page.text())?.[1];
    if (signIn) page = await signInByForm(visitor, new URL(signIn, url).href, 'ada');
    expect([page.status, new URL(page.url).pathname]).toEqual([200, '/portals/demo']);
    expect((await visitor.request(`${url}/-/session`)).status).toBe(200);
  });

  test('a link as people share it leads to the same list', async () => {
    provider.accounts.set('ada', { name: 'Ada', email: 'ada@example.com', email_verified: true });
    const link = `${url}/portals/demo?search=%D0%96&${'consumer_group_id=one-of-many-groups&'.repeat(20)}`;
    expect((await signInByForm(createVisitor({ port }), link, 'ada')).url).toBe(link);
  });

  test('ten tabs may each begin a sign-in', async () => {
    const visitor = createVisitor({ port });
    for (let tab = 1; tab <= 10; tab++) {
      expect((await visitor.request(`${url}/-/sign-in`)).status).toBe(302);
    }
  });
});

/** Filler for a claim that makes an ID token, which is base64, about `length` characters long. */
function padding(claims: object, length: number): string {
  const bytes = ((length - 400) * 3) / 4 - JSON.stringify(claims).length;
  return 'x'.repeat(Math.max(0, bytes));
}
