import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { fakeProvider, grant, serveSignIn, type TestSignIn } from '#server/test-support/test-sign-in.ts';

const database = await openTestDatabase();
afterAll(() => database.close());

/** nginx accepts 4,096 bytes of response headers by default, and some of its own are added. */
const maxHeaderSize = 3072;

const roles = Array.from({ length: 40 }, (_, index) => `portal-role-with-a-long-name-${index}`);
const grants = {
  'a user without roles': grant(),
  'forty roles, a long name and large tokens': grant({
    claims: [{ sub: 'ada', name: 'Ада '.repeat(100), email: 'ada@example.com', email_verified: true, roles }],
    refreshToken: 'r'.repeat(6000),
    idToken: 'i'.repeat(6000),
    sid: 's'.repeat(300),
  }),
};

/** The size of the response's head on the wire, in bytes. */
async function headOf({ url, cookies }: TestSignIn, path: string, accept = 'text/html'): Promise<number> {
  const { hostname, port } = new URL(url);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const socket = connect(Number(port), hostname);
  // Do not use end(): a server need not answer a client that has closed its half of the connection.
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept: ${accept}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
  );
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
  return answer.indexOf('\r\n\r\n') + 4;
}

test.each(Object.entries(grants))(
  'no answer for %s has more headers than any proxy takes',
  async (_, given) => {
    const provider = () =>
      fakeProvider({
        finish: async () => given,
        refresh: async () => given,
        endSessionUrl: async () => new URL(`https://login.example.com/end?hint=${'x'.repeat(1950)}`),
        begin: async () => ({
          url: new URL(`https://login.example.com/auth?${'p'.repeat(700)}`),
          attempt: {
            state: `state-${Math.random().toString(36).slice(2)}`.padEnd(43, 's'),
            nonce: 'n'.repeat(43),
            verifier: 'v'.repeat(43),
          },
        }),
      });
    const browser = await serveSignIn(database, provider());
    for (const address of [
      '/portals/acme',
      // The longest address that the sign-in's cookie can store, then longer ones.
      `/portals/acme?search=${'a'.repeat(679)}`,
      `/portals/acme?search=${'%E2%80%93'.repeat(75)}`,
      `/portals/acme?search=${'a'.repeat(900)}`,
      `/portals/acme?search=${'%E2%80%93'.repeat(105)}`,
      `/portals/acme?search=${'&=\\'.repeat(320)}`,
      `/portals/acme?search=${'a'.repeat(7000)}`,
    ]) {
      expect(await headOf(browser, address), address).toBeLessThanOrEqual(maxHeaderSize);
      const begin = `/-/sign-in?return_to=${encodeURIComponent(address)}`;
      for (let times = 0; times < 8 && begin.length < 7500; times += 1) {
        expect(await headOf(browser, begin), begin).toBeLessThanOrEqual(maxHeaderSize);
        await browser.get(begin);
      }
    }
    await browser.get('/-/sign-in');
    const state = [...browser.setCookies].at(-1)?.match(/attempt-([\w-]{8})/)?.[1] ?? '';
    expect(state).not.toBe('');
    browser.cookies.clear();
    const signedIn = await serveSignIn(database, fakeProvider({ finish: async () => given }));
    await signedIn.get('/-/sign-in');
    expect(
      await headOf(signedIn, '/-/sign-in/callback?code=1&state=state-of-the-attempt'),
    ).toBeLessThanOrEqual(maxHeaderSize);
    await signedIn.signIn();
    for (const path of [
      '/',
      '/portals/acme',
      '/assets/page.js',
      '/api/portals',
      '/-/session',
      '/-/return',
      '/-/sign-out',
    ]) {
      expect(await headOf(signedIn, path), path).toBeLessThanOrEqual(maxHeaderSize);
    }
  },
);

test('a link too long to be carried through the sign-in is kept by the page', async () => {
  const browser = await serveSignIn(database, fakeProvider());
  const page = await browser.get(`/portals/acme?search=${'a'.repeat(1200)}`, { accept: 'text/html' });
  const html = await page.text();
  expect(html).toContain('<script src="/keep-address.js" defer>');
  expect(html).toContain('href="/-/sign-in?return_to=%2Fportals%2Facme"');
  await browser.get('/-/sign-in?return_to=/-/return');
  const back = await browser.get('/-/sign-in/callback?code=1&state=state-of-the-attempt');
  expect(back.headers.get('location')).toBe('/-/return');
  expect(await (await browser.get('/-/return')).text()).toContain('<script src="/return.js" defer>');
});

test('redirects carry no policy for documents', async () => {
  const { get } = await serveSignIn(database, fakeProvider());
  const redirect = await get('/', { accept: 'text/html' });
  expect(redirect.status).toBe(302);
  expect(redirect.headers.get('content-security-policy')).toBeNull();
  expect(redirect.headers.get('permissions-policy')).toBeNull();
  const page = await get('/-/signed-out');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});
