import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createOutgoingFetch } from '#server/http/outgoing-fetch.ts';
import { startForwardProxy } from '#server/test-support/forward-proxy.ts';
import { createIdTokenSigner } from '#server/test-support/id-token-signer.ts';
import { type Answer, serveProvider } from '#server/test-support/serve-provider.ts';
import { ClientRefusedError, SessionRefusedError } from '#server/auth/sessions/refresh-failure.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());
const pass = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

const granted: Answer = { status: 200, body: { access_token: 'a', token_type: 'bearer' } };

/** Serves a provider that is called through an outgoing proxy, by the fetch of undici. */
async function serveBehindProxy() {
  const { url, hosts } = await startForwardProxy();
  const fetch = createOutgoingFetch({ httpsProxy: url, httpProxy: url, noProxy: '' });
  return { ...(await serveProvider({ host: 'login.example.test', fetch })), hosts };
}

describe.each([
  ['directly', serveProvider],
  ['through an outgoing proxy', serveBehindProxy],
] as const)('called %s', (_, serveCalled) => {
  test.each<[string, Answer]>([
    ['400 without a body, as glewlwyd sends it', { status: 400 }],
    ['400 with the standard’s error', { status: 400, body: { error: 'invalid_grant' } }],
    ['400 with another error', { status: 400, body: { error: 'temporarily_unavailable' } }],
    ['400 with a page', { status: 400, body: '<h1>Bad</h1>', headers: { 'content-type': 'text/html' } }],
    ['400 with JSON that is no object', { status: 400, body: '["no"]' }],
    ['401 without a body', { status: 401 }],
    [
      '401 with a challenge',
      { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } },
    ],
    ['403 without a body', { status: 403 }],
  ])('%s ends the session', async (__, answer) => {
    const { provider, answers } = await serveCalled();
    answers['/token'] = () => answer;
    await expect(provider.refresh('token', 'ada')).rejects.toThrow(SessionRefusedError);
  });

  // Oracle's metadata names the port: https://idcs-….identity.oraclecloud.com:443/oauth2/v1/token
  test('an endpoint whose URL is not normalized can end the session', async () => {
    const { provider, answers, metadata } = await serveCalled();
    metadata['token_endpoint'] = `${String(metadata['issuer'])}/./token`;
    answers['/token'] = () => ({ status: 400, body: { error: 'invalid_grant' } });
    await expect(provider.refresh('token', 'ada')).rejects.toThrow(SessionRefusedError);
  });

  test('an endpoint that has moved can end the session at once', async () => {
    const { provider, answers, metadata } = await serveCalled();
    answers['/token'] = () => granted;
    await provider.refresh('token', 'ada');
    delete answers['/token'];
    metadata['token_endpoint'] = `${String(metadata['issuer'])}/v2/token`;
    answers['/v2/token'] = () => ({ status: 400, body: { error: 'invalid_grant' } });
    pass(1);
    await expect(provider.refresh('token', 'ada')).rejects.toThrow(SessionRefusedError);
  });

  test('an endpoint that has moved is found again, and the metadata is not read more than once a minute for it', async () => {
    const { provider, answers, metadata, requestedPaths } = await serveCalled();
    answers['/token'] = () => granted;
    await provider.refresh('token', 'ada');
    delete answers['/token'];
    metadata['token_endpoint'] = `${String(metadata['issuer'])}/v2/token`;
    answers['/v2/token'] = () => granted;
    await expect(provider.refresh('token', 'ada')).rejects.toThrow();
    pass(1);
    expect(await provider.refresh('token', 'ada')).toMatchObject({ refreshToken: 'token' });
    expect(requestedPaths.filter((path) => path.includes('well-known'))).toHaveLength(2);
  });
});

test.each<[string, Answer]>([
  ['401 invalid_client', { status: 401, body: { error: 'invalid_client' } }],
  [
    '401 invalid_client with a challenge',
    { status: 401, body: { error: 'invalid_client' }, headers: { 'www-authenticate': 'Basic realm="x"' } },
  ],
  ['400 unauthorized_client', { status: 400, body: { error: 'unauthorized_client' } }],
  [
    '400 invalid_client as text',
    { status: 400, body: '{"error":"invalid_client"}', headers: { 'content-type': 'text/plain' } },
  ],
])('%s is our configuration, not the session', async (_, answer) => {
  const { provider, answers } = await serveProvider();
  answers['/token'] = () => answer;
  await expect(provider.refresh('token', 'ada')).rejects.toThrow(ClientRefusedError);
});

test.each<[string, Answer]>([
  ['429', { status: 429, body: { error: 'slow_down' } }],
  ['500', { status: 500 }],
  ['503 with an error of the standard', { status: 503, body: { error: 'invalid_grant' } }],
  ['a page of something in between', { status: 200, body: 'ok', headers: { 'content-type': 'text/html' } }],
  ['a redirect', { status: 302, headers: { location: '/elsewhere' } }],
  ['404', { status: 404 }],
])('%s is a provider that is away', async (_, answer) => {
  const { provider, answers } = await serveProvider();
  answers['/token'] = () => answer;
  const failure = await provider.refresh('token', 'ada').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(SessionRefusedError);
  expect(failure).not.toBeInstanceOf(ClientRefusedError);
});

test.each<[string, Answer, string]>([
  [
    'Entra',
    { status: 400, body: { error: 'invalid_grant', error_description: 'AADSTS50173: Ada' } },
    '400 invalid_grant AADSTS50173',
  ],
  [
    'text',
    {
      status: 400,
      body: '{"error":"invalid_grant","error_description":"MSIS9615: x"}',
      headers: { 'content-type': 'text/plain' },
    },
    '400 invalid_grant MSIS9615',
  ],
  [
    'a challenge',
    {
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="Ada is gone"' },
    },
    '401 invalid_token',
  ],
  ['a name', { status: 400, body: { error: 'Ada Lovelace' } }, '400'],
])(
  'a session that ends is told with the provider’s codes, and with nothing about the person: %s',
  async (_, answer, expected) => {
    const { provider, answers } = await serveProvider();
    answers['/token'] = () => answer;
    await expect(provider.refresh('token', 'ada')).rejects.toThrow(new RegExp(`^${expected}$`));
  },
);

test('that its metadata or keys are refused says nothing of the session', async () => {
  const { provider, answers } = await serveProvider();
  const { sign } = await createIdTokenSigner('http://elsewhere.example');
  const id_token = await sign({});
  answers['/token'] = () => ({ status: 200, body: { access_token: 'a', token_type: 'bearer', id_token } });
  answers['/jwks'] = () => ({ status: 403 });
  await expect(provider.refresh('token', 'ada')).rejects.not.toThrow(SessionRefusedError);
  answers['/.well-known/openid-configuration'] = () => ({ status: 403 });
  const fresh = await serveProvider();
  fresh.answers['/.well-known/openid-configuration'] = () => ({ status: 403 });
  await expect(fresh.provider.refresh('token', 'ada')).rejects.not.toThrow(SessionRefusedError);
});

test('userinfo that refuses ends the session, and one that is away loses no token', async () => {
  const { provider, answers, metadata } = await serveProvider();
  metadata['userinfo_endpoint'] = `${String(metadata['issuer'])}/userinfo`;
  answers['/token'] = () => ({
    status: 200,
    body: { access_token: 'a', token_type: 'bearer', refresh_token: 'next' },
  });
  answers['/userinfo'] = () => ({ status: 503 });
  expect(await provider.refresh('token', 'ada')).toMatchObject({ refreshToken: 'next', claims: undefined });
  answers['/userinfo'] = () => ({ status: 401 });
  await expect(provider.refresh('token', 'ada')).rejects.toThrow(SessionRefusedError);
});

test('the metadata is read again every hour, and what was read before serves until then', async () => {
  const { provider, answers, metadata } = await serveProvider();
  expect(await provider.endSessionUrl(undefined)).toBeUndefined();
  metadata['end_session_endpoint'] = `${String(metadata['issuer'])}/end`;
  pass(59);
  expect(await provider.endSessionUrl(undefined)).toBeUndefined();
  pass(2);
  await expect.poll(() => provider.endSessionUrl(undefined)).toBeDefined();
  answers['/.well-known/openid-configuration'] = () => ({ status: 503 });
  pass(61);
  expect(await provider.endSessionUrl(undefined)).toBeDefined();
});

test('a sign-in that fails for the metadata has it read again', async () => {
  const { provider, answers, metadata, requestedPaths } = await serveProvider();
  const { sign, keys } = await createIdTokenSigner(String(metadata['issuer']));
  answers['/jwks'] = keys;
  let nonce = '';
  answers['/v2/token'] = async () => ({
    status: 200,
    body: {
      access_token: 'a',
      token_type: 'bearer',
      id_token: await sign({ nonce, sid: 'sid-1' }),
    },
  });
  answers['/token'] = () => ({ status: 502 });
  const first = await provider.begin();
  pass(1);
  metadata['token_endpoint'] = `${String(metadata['issuer'])}/v2/token`;
  await expect(provider.finish(`?code=1&state=${first.attempt.state}`, first.attempt)).rejects.toThrow();
  expect(requestedPaths.filter((path) => path.includes('well-known'))).toHaveLength(2);
  const second = await provider.begin();
  nonce = second.attempt.nonce;
  expect(await provider.finish(`?code=1&state=${second.attempt.state}`, second.attempt)).toMatchObject({
    subject: 'ada',
    sid: 'sid-1',
  });
});

test('signing out names the client always, and the ID token only while the address stays short', async () => {
  const { provider, metadata } = await serveProvider();
  metadata['end_session_endpoint'] = `${String(metadata['issuer'])}/end`;
  const short = await provider.endSessionUrl('id-token');
  expect(Object.fromEntries(short?.searchParams ?? [])).toEqual({
    client_id: 'client',
    post_logout_redirect_uri: 'https://profiles.example.com/-/signed-out',
    id_token_hint: 'id-token',
  });
  const long = await provider.endSessionUrl('x'.repeat(2000));
  expect([...(long?.searchParams.keys() ?? [])].toSorted()).toEqual([
    'client_id',
    'post_logout_redirect_uri',
  ]);
});

const bothMethods = ['client_secret_basic', 'client_secret_post'] as const;

test.each([
  ['a method that is not listed is not used', ['client_secret_post'], 'post', ['post'], 'invalid_client'],
  ['the standard’s default comes first', bothMethods.toReversed(), 'basic', ['basic'], 'invalid_client'],
  // OCA/server-auth#909, oidc-wp/openid-connect-generic#292
  ['a listed method may be refused', bothMethods, 'post', ['basic', 'post'], 'invalid_client'],
  ['so it may be by glewlwyd', bothMethods, 'post', ['basic', 'post'], 'unauthorized_client'],
  ['without a list, the standard’s default is used', undefined, 'basic', ['basic'], 'invalid_client'],
] as const)('authenticating to the provider: %s', async (_, listed, accepted, expected, error) => {
  const { provider, answers, metadata } = await serveProvider();
  metadata['token_endpoint_auth_methods_supported'] = listed;
  const used: string[] = [];
  answers['/token'] = ({ headers }, body) => {
    const method = headers.authorization?.startsWith('Basic ') ? 'basic' : 'post';
    expect(body.includes('client_secret=')).toBe(method === 'post');
    used.push(method);
    return method === accepted ? granted : { status: 401, body: { error } };
  };
  await provider.refresh('token', 'ada');
  expect(used).toEqual(expected);
  await provider.refresh('token', 'ada');
  expect(used.slice(expected.length)).toEqual([accepted]);
});

// Doorkeeper's, and so GitLab's
test('a method that is refused in a challenge leads to the other one', async () => {
  const { provider, answers, metadata } = await serveProvider();
  metadata['token_endpoint_auth_methods_supported'] = bothMethods;
  answers['/token'] = (_, body) =>
    body.includes('client_secret=')
      ? granted
      : { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_client"' } };
  expect(await provider.refresh('token', 'ada')).toMatchObject({ refreshToken: 'token' });
});

test('a challenge at an endpoint whose URL is not normalized leads to the other method', async () => {
  const { provider, answers, metadata } = await serveProvider();
  metadata['token_endpoint'] = `${String(metadata['issuer'])}/./token`;
  metadata['token_endpoint_auth_methods_supported'] = bothMethods;
  answers['/token'] = (_, body) =>
    body.includes('client_secret=')
      ? granted
      : { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } };
  expect(await provider.refresh('token', 'ada')).toMatchObject({ refreshToken: 'token' });
});

test('calls at the same time change to the accepted method each by itself', async () => {
  const { provider, answers, metadata } = await serveProvider();
  metadata['token_endpoint_auth_methods_supported'] = bothMethods;
  const accepted = new EventEmitter();
  const used: string[] = [];
  answers['/token'] = async ({ headers }, body) => {
    const token = new URLSearchParams(body).get('refresh_token') ?? '';
    const method = headers.authorization === undefined ? 'post' : 'basic';
    used.push(`${token} by ${method}`);
    if (method === 'post') {
      accepted.emit(token);
      return granted;
    }
    // The second call is rejected after the first one has found the accepted method.
    if (token === 'second') await once(accepted, 'first');
    return { status: 401, body: { error: 'invalid_client' } };
  };
  const second = provider.refresh('second', 'eve');
  await expect.poll(() => used).toEqual(['second by basic']);
  expect(await Promise.all([provider.refresh('first', 'ada'), second])).toMatchObject([
    { refreshToken: 'first' },
    { refreshToken: 'second' },
  ]);
  await provider.refresh('third', 'ada');
  expect(used.slice(1)).toEqual(['first by basic', 'first by post', 'second by post', 'third by post']);
});

test('a wrong secret is tried once by each method, and from the first again the next time', async () => {
  const { provider, answers, metadata } = await serveProvider();
  metadata['token_endpoint_auth_methods_supported'] = bothMethods;
  const used: string[] = [];
  answers['/token'] = ({ headers }) => {
    used.push(headers.authorization ? 'basic' : 'post');
    return {
      status: 401,
      body: { error: 'invalid_client' },
      headers: { 'www-authenticate': 'Basic realm="x"' },
    };
  };
  for (let times = 0; times < 2; times += 1)
    await expect(provider.refresh('token', 'ada')).rejects.toThrow(ClientRefusedError);
  expect(used).toEqual(['basic', 'post', 'basic', 'post']);
});

test.each([
  ['client_secret_post', 'post'],
  ['client_secret_basic', 'basic'],
] as const)(
  'OIDC_CLIENT_AUTH=%s is used alone, whatever the provider lists',
  async (clientAuth, expected) => {
    const { provider, answers, metadata } = await serveProvider({ clientAuth });
    metadata['token_endpoint_auth_methods_supported'] = bothMethods;
    const used: string[] = [];
    answers['/token'] = ({ headers }) => {
      used.push(headers.authorization ? 'basic' : 'post');
      return { status: 401, body: { error: 'invalid_client' } };
    };
    await expect(provider.refresh('token', 'ada')).rejects.toThrow(ClientRefusedError);
    expect(used).toEqual([expected]);
  },
);

test('the provider is called through a proxy', async () => {
  const { provider, answers, requestedPaths, hosts } = await serveBehindProxy();
  answers['/token'] = () => granted;
  expect((await provider.refresh('token', 'ada')).refreshToken).toBe('token');
  expect(requestedPaths).toEqual(['/.well-known/openid-configuration', '/token']);
  expect(new Set(hosts)).toEqual(new Set(['login.example.test']));
});
