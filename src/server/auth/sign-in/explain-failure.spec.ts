import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { AuthorizationResponseError } from 'openid-client';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, onTestFinished, test } from 'vitest';
import { createOutgoingFetch } from '#server/http/outgoing-fetch.ts';
import { explainFailure } from '#server/auth/sign-in/explain-failure.ts';
import { createProvider } from '#server/auth/sign-in/create-provider.ts';
import { startForwardProxy } from '#server/test-support/forward-proxy.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { providerConfig } from '#server/test-support/provider-config.ts';
import { selfSignedCertificate } from '#server/test-support/self-signed-certificate.ts';
import { serve } from '#server/test-support/serve-listener.ts';
import { startTcpProxy } from '#server/test-support/tcp-proxy.ts';

/** Why a sign-in at this issuer cannot begin. */
async function whyNotBegun(issuer: string, fetch?: typeof globalThis.fetch) {
  const error: unknown = await createProvider(providerConfig(issuer), fetch)
    .begin()
    .then(() => undefined)
    .catch((err: unknown) => err);
  return explainFailure(error, new URL(issuer));
}

type Json = Record<string, unknown>;

/**
 * Serves a provider whose metadata, token response and ID token a test can change, or whose token endpoint answers 401.
 */
async function serveProvider({
  metadata = {},
  token = {},
  challenge,
  userInfo,
}: { metadata?: Json; token?: Json; challenge?: string; userInfo?: string } = {}) {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  let nonce = '';
  let idToken = async (issuer: string) =>
    new SignJWT({ nonce })
      .setProtectedHeader({ alg: 'RS256' })
      .setSubject('ada')
      .setIssuer(issuer)
      .setAudience('client')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);
  const url = await serve((request, response) => {
    void (async () => {
      const answer = (body: unknown, status = 200) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      if (request.url?.endsWith('/.well-known/openid-configuration')) {
        answer({
          issuer: url,
          authorization_endpoint: `${url}/auth`,
          token_endpoint: `${url}/token`,
          jwks_uri: `${url}/jwks`,
          ...(userInfo !== undefined && { userinfo_endpoint: `${url}/userinfo` }),
          ...metadata,
        });
      } else if (request.url === '/jwks') answer({ keys: [await exportJWK(publicKey)] });
      else if (request.url === '/token' && challenge !== undefined)
        response.writeHead(401, { 'www-authenticate': challenge }).end();
      else if (request.url === '/token' && 'error' in token) answer(token, 400);
      else if (request.url === '/token')
        answer({ access_token: 'a', token_type: 'bearer', id_token: await idToken(url), ...token });
      else if (request.url === '/userinfo')
        response.writeHead(200, { 'content-type': 'application/jwt' }).end(userInfo);
      else response.writeHead(404).end();
    })();
  });
  return {
    url,
    /** Why a sign-in at this provider cannot be finished. */
    whyNotFinished: async (makeToken?: (issuer: string, nonce: string) => Promise<string>, issuer = url) => {
      const provider = createProvider(providerConfig(issuer));
      const { attempt } = await provider.begin();
      nonce = attempt.nonce;
      if (makeToken) idToken = (from) => makeToken(from, nonce);
      const error: unknown = await provider
        .finish(`?code=1&state=${attempt.state}`, attempt)
        .catch((err: unknown) => err);
      return explainFailure(error, new URL(issuer));
    },
  };
}

const signed =
  (alg: string, iat = 0) =>
  async (issuer: string, nonce: string) => {
    const key =
      alg === 'HS256'
        ? new TextEncoder().encode('a secret of at least 32 characters')
        : (await generateKeyPair(alg)).privateKey;
    const now = Math.floor(Date.now() / 1000) + iat;
    return new SignJWT({ nonce })
      .setProtectedHeader({ alg })
      .setSubject('ada')
      .setIssuer(issuer)
      .setAudience('client')
      .setIssuedAt(now)
      .setExpirationTime(now + 60)
      .sign(key);
  };

test('the issuer’s missing slash: the one to set is named (Freika/dawarich#2925)', async () => {
  const issuer = 'https://login.example.com/application/o/profiles/';
  const failure = await whyNotBegun(issuer.slice(0, -1), async () => Response.json({ issuer }));
  expect(failure.canRetry).toBe(false);
  expect(failure.cause).toMatch(new RegExp(`Set OIDC_ISSUER=${issuer}, with every slash\\.$`));
});

test('an issuer with another path than its metadata, as in Azure AD B2C: the address of the metadata works', async () => {
  const { url } = await serveProvider({ metadata: { issuer: 'https://login.example.com/tenant/v2.0/' } });
  const address = `${url}/tenant/policy/v2.0/.well-known/openid-configuration`;
  expect((await whyNotBegun(`${url}/tenant/policy/v2.0`)).cause).toContain(`OIDC_ISSUER=${address}.`);
  await expect(createProvider(providerConfig(address)).begin()).resolves.toBeDefined();
});

test('an ID token signed with HS256: the algorithm and what to choose are named (greenpau/caddy-security#221)', async () => {
  for (const listed of [undefined, ['RS256'], ['HS256', 'RS256']]) {
    const { whyNotFinished } = await serveProvider({
      metadata: { id_token_signing_alg_values_supported: listed },
    });
    const failure = await whyNotFinished(signed('HS256'));
    expect(failure.canRetry).toBe(false);
    expect(failure.cause).toContain('signs ID tokens with HS256');
    expect(failure.cause).toContain('RS256');
  }
});

/** @returns the address of a server whose certificate no authority has signed */
async function serveSecurely(): Promise<string> {
  const url = await serve((_, response) => response.end(), createServer(selfSignedCertificate));
  return url.replace('http:', 'https:');
}

test('userinfo that is signed with an algorithm that the metadata does not list: what to turn off is named', async () => {
  const userInfo = await signed('RS256')('https://login.example.com', '');
  const { whyNotFinished } = await serveProvider({ userInfo });
  const failure = await whyNotFinished();
  expect(failure.canRetry).toBe(false);
  expect(failure.cause).toContain('signs userinfo');
});

test('a certificate of an unknown authority: NODE_EXTRA_CA_CERTS is named (Termix-SSH/Support#387)', async () => {
  const failure = await whyNotBegun(await serveSecurely());
  expect(failure.canRetry).toBe(false);
  expect(failure.cause).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
  expect(failure.cause).toContain('set NODE_EXTRA_CA_CERTS to the file');
});

test('an issuer that is no provider is told apart from one that is failing', async () => {
  const missing = await serve((_, response) => response.writeHead(404).end('<h1>Not found</h1>'));
  expect(await whyNotBegun(`${missing}/realms/acme`)).toMatchObject({
    canRetry: false,
    cause: expect.stringContaining('/realms/acme/.well-known/openid-configuration answers with status 404'),
  });
  const { cause } = await whyNotBegun(`${missing}/acme/.well-known/openid-configuration`);
  expect(cause).toContain('/acme/.well-known/openid-configuration answers with status 404');
  const page = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
  );
  expect(await whyNotBegun(page)).toMatchObject({
    canRetry: false,
    cause: expect.stringContaining('OIDC_ISSUER'),
  });
  for (const status of [429, 500, 503]) {
    const failing = await serve((_, response) => response.writeHead(status).end());
    expect(await whyNotBegun(failing)).toEqual({
      cause: `The identity provider answers with status ${status}.`,
      canRetry: true,
      isUnavailable: true,
    });
  }
});

test('a provider that is away can be tried again; a host name that does not exist cannot', async () => {
  expect(await whyNotBegun(`http://127.0.0.1:${await freePort()}`)).toEqual({
    cause: 'The identity provider can’t be reached (ECONNREFUSED).',
    canRetry: true,
    isUnavailable: true,
  });
  expect(await whyNotBegun('https://no-such-host.invalid')).toMatchObject({
    canRetry: false,
    cause: expect.stringContaining('OIDC_ISSUER'),
  });
  const plain = await serve((_, response) => response.end());
  expect((await whyNotBegun(plain.replace('http:', 'https:'))).canRetry).toBe(false);
});

test.each(['https', 'http'])('the proxy to a provider at %s rejects the password', async (scheme) => {
  const { url } = await startForwardProxy('ada:pass');
  const proxy = url.replace('pass', 'other');
  const throughProxy = createOutgoingFetch({ httpsProxy: proxy, httpProxy: proxy, noProxy: '' });
  expect(await whyNotBegun(`${scheme}://login.example.test`, throughProxy)).toMatchObject({
    canRetry: false,
    cause: 'The outgoing proxy answered 407. Check the user and password in HTTPS_PROXY or HTTP_PROXY.',
  });
});

test.each([
  [403, false, /answered 403\. Let it allow this connection, or check HTTPS_PROXY/],
  [503, true, /answered 503\.$/],
])('the proxy to the provider answers %i', async (status, canRetry, expected) => {
  const server = createProxy().on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
  const httpsProxy = await serve(() => {}, server);
  const throughProxy = createOutgoingFetch({ httpsProxy, httpProxy: undefined, noProxy: '' });
  const failure = await whyNotBegun('https://login.example.test', throughProxy);
  expect(failure).toMatchObject({ canRetry, isUnavailable: canRetry });
  expect(failure.cause).toMatch(expected);
});

const hangUp = createProxy().on('connect', (_, socket) => socket.end());

/** @returns the address of a server that accepts connections and never says anything */
async function serveSilence(): Promise<string> {
  const { hostname, port } = new URL(await serveSecurely());
  const silent = await startTcpProxy({ host: hostname, port: Number(port) });
  onTestFinished(silent.shut);
  silent.hold();
  return `https://127.0.0.1:${silent.port}`;
}

test.each([
  ['is misspelled', async () => 'http://porxy.invalid:3128', false, /^The host name of .* Check HTTPS_PROXY/],
  ['refuses the connection', async () => `http://127.0.0.1:${await freePort()}`, true, /\(ECONNREFUSED\)\.$/],
  ['hangs up', () => serve(() => {}, hangUp), true, /can’t be reached/],
  ['never answers', serveSilence, true, /can’t be reached \(UND_ERR_CONNECT_TIMEOUT\)/],
  ['has a certificate of an unknown authority', serveSecurely, false, /\(DEPTH_ZERO_SELF_SIGNED_CERT\)/],
  [
    'has no certificate',
    async () => (await serve(() => {})).replace('http:', 'https:'),
    false,
    /HTTPS on this port/,
  ],
])('the proxy to the provider %s', async (_, startProxy, canRetry, expected) => {
  const proxy = await startProxy();
  const throughProxy = createOutgoingFetch({ httpsProxy: proxy, httpProxy: proxy, noProxy: '' });
  const issuers = ['https://login.example.test', 'http://login.example.test'];
  for (const failure of await Promise.all(issuers.map((issuer) => whyNotBegun(issuer, throughProxy)))) {
    expect(failure).toMatchObject({
      canRetry,
      isUnavailable: canRetry,
      cause: expect.stringMatching(expected),
    });
    expect(failure.cause).toContain('outgoing proxy');
    expect(failure.cause).not.toMatch(/OIDC_ISSUER|identity provider/);
  }
});

test.each([
  ['invalid_client', 'OIDC_CLIENT_SECRET'],
  ['unauthorized_client', 'authorization code flow'],
  ['unsupported_grant_type', 'authorization code flow'],
  ['invalid_scope', 'OIDC_SCOPE'],
  ['invalid_request', 'OIDC_PARAMS'],
])('the token endpoint answers %s: the log and the screen name it', async (error, named) => {
  const { whyNotFinished } = await serveProvider({ token: { error } });
  const failure = await whyNotFinished(signed('RS256'));
  expect(failure).toMatchObject({ canRetry: false });
  expect(failure.cause).toContain(`(${error})`);
  expect(failure.cause).toContain(named);
});

test.each([
  ['as GitLab does', 'Bearer realm="Doorkeeper", error="invalid_client", error_description="failed"'],
  ['as RFC 6749 demands', 'Basic realm="x"'],
])('the token endpoint rejects the client with a challenge, %s', async (_, challenge) => {
  const { whyNotFinished } = await serveProvider({ challenge });
  const failure = await whyNotFinished(signed('RS256'));
  expect(failure.canRetry).toBe(false);
  expect(failure.cause).toContain('OIDC_CLIENT_SECRET');
});

test.each([
  ['invalid_scope', 'OIDC_SCOPE'],
  ['unauthorized_client', 'authorization code flow'],
  ['login_required', 'OIDC_PARAMS'],
])('the provider sends the browser back with %s: no second try is offered', (error, named) => {
  const cause = new URLSearchParams({ error });
  const failure = explainFailure(
    new AuthorizationResponseError('refused', { cause }),
    new URL('https://login.example.com'),
  );
  expect(failure).toMatchObject({ canRetry: false, cause: expect.stringContaining(named) });
});

test.each([
  ['access_denied', { canRetry: true }],
  ['temporarily_unavailable', { canRetry: true, isUnavailable: true }],
  ['server_error', { canRetry: true, isUnavailable: true }],
  ['something_of_its_own', { canRetry: true }],
])('after %s, another try can help', (error, expected) => {
  const refused = new AuthorizationResponseError('refused', { cause: new URLSearchParams({ error }) });
  expect(explainFailure(refused, new URL('https://login.example.com'))).toEqual(expected);
});

test('a clock that is wrong is named', async () => {
  const { whyNotFinished } = await serveProvider();
  const failure = await whyNotFinished(signed('RS256', -3600));
  expect(failure.cause).toContain('clock');
});

test('a forged signature says nothing of the configuration', async () => {
  const { whyNotFinished } = await serveProvider();
  expect(await whyNotFinished(signed('RS256'))).toEqual({ canRetry: true });
});
