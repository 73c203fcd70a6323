import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { ConfigError } from '#server/config/config-error.ts';
import { readConfig } from '#server/config/config.ts';
import { releasedFile, releasedVersions } from '#server/test-support/released-files.ts';

test('nothing set: this machine only, port 3000, the embedded database', () => {
  expect(readConfig({ PORT: '', HOST: '  ' })).toEqual({
    host: '127.0.0.1',
    port: 3000,
    dataDir: resolve('data'),
    databaseUrl: undefined,
    poolSize: 10,
    metorial: undefined,
    requestLimit: 1000,
    apiKeys: [],
    signIn: undefined,
    trustedProxies: expect.anything(),
    proxies: undefined,
    hstsSubdomains: false,
    shutdownDelay: 0,
    proxyNames: [],
    metrics: undefined,
    logLevel: 'info',
    misspelled: [],
  });
});

const complete: Record<string, string> = {
  PORT: '8080',
  HOST: '::1',
  DATA_DIR: '/var/lib/portal-profiles',
  DATABASE_URL: 'postgres://user:password@host/database',
  DATABASE_POOL_SIZE: '40',
  METORIAL_API_KEY: 'metorial_sk_one',
  METORIAL_API_URL: 'https://example.com/base/',
  REQUEST_LIMIT: '50',
  API_KEYS: 'alpha, beta:read,',
  HSTS_SUBDOMAINS: 'true',
  HTTPS_PROXY: 'http://proxy.example.com:3128',
  HTTP_PROXY: 'http://proxy.example.com:3129',
  NO_PROXY: '.corp',
  SHUTDOWN_DELAY: '15',
  TRUST_PROXY: '10.0.0.7, 10.1.0.0/16',
  METRICS_PORT: '9464',
  METRICS_HOST: '0.0.0.0',
  LOG_LEVEL: 'warn',
  PUBLIC_URL: 'https://profiles.example.com',
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_CLIENT_ID: 'portal-profiles',
  OIDC_CLIENT_SECRET: 'client-secret',
  OIDC_CLIENT_AUTH: 'client_secret_post',
  OIDC_SCOPE: 'openid email',
  OIDC_PARAMS: 'prompt=consent&access_type=offline',
  OIDC_ROLES_CLAIM: 'roles',
  OIDC_EMAIL_VERIFIED: 'assume',
  ACCESS_VIEWERS: '@example.com',
  ACCESS_EDITORS: '["CN=Editors,OU=Groups"]',
  SESSION_SECRET: 'one-secret-of-at-least-32-characters',
  SESSION_IDLE: '30m',
  SESSION_MAX: '8h',
  SESSION_CHECK: '30s',
};

test.each(Object.keys(complete))(
  'whitespace around %s, as files and forms leave it, changes nothing',
  (name) => {
    const { trustedProxies: _, ...expected } = readConfig(complete);
    expect(readConfig({ ...complete, [name]: ` \t${complete[name]} \r\n` })).toMatchObject(expected);
  },
);

// docker/cli#3630
test.each(Object.keys(complete).filter((name) => !name.startsWith('ACCESS_')))(
  'quotes around %s, which docker run --env-file leaves, stop the start with a sentence',
  (name) => {
    for (const quote of ['"', "'"]) {
      const read = () => readConfig({ ...complete, [name]: ` ${quote}${complete[name]}${quote}` });
      expect(messageOf(read)).toBe(
        `${name} must be without the quotes around it, which would count as part of its value.`,
      );
    }
  },
);

test('quotes around the name of a file stop the start with one sentence', () => {
  const { OIDC_CLIENT_SECRET: _, ...others } = complete;
  expect(messageOf(() => readConfig({ ...others, OIDC_CLIENT_SECRET_FILE: '"/run/secrets/oidc"' }))).toBe(
    'OIDC_CLIENT_SECRET_FILE must be without the quotes around it, which would count as part of its value.',
  );
});

test('scopes and parameters can be on several lines', () => {
  const OIDC_PARAMS = 'prompt=select_account consent\n  &access_type=offline &\n  hd=example.com';
  const { signIn } = readConfig({ ...complete, OIDC_SCOPE: 'openid\n  email\n', OIDC_PARAMS });
  expect(signIn?.scope).toBe('openid email');
  expect(Object.fromEntries(signIn?.params ?? [])).toEqual({
    prompt: 'select_account consent',
    access_type: 'offline',
    hd: 'example.com',
  });
});

test('everything set', () => {
  const config = readConfig(complete);
  expect(config).toMatchObject({
    proxyNames: ['10.0.0.7', '10.1.0.0/16'],
    metrics: { host: '0.0.0.0', port: 9464 },
    logLevel: 'warn',
  });
  expect(config.requestLimit).toBe(50);
  expect([config.shutdownDelay, config.poolSize]).toEqual([15_000, 40]);
  expect(config).toMatchObject({ host: '::1', port: 8080, dataDir: '/var/lib/portal-profiles' });
  expect(config.metorial?.key).toBe('metorial_sk_one');
  expect(config.metorial?.url.href).toBe('https://example.com/base/');
  expect(config.apiKeys).toEqual([
    { key: 'alpha', scope: 'write' },
    { key: 'beta', scope: 'read' },
  ]);
});

test.each([
  ['DATABASE_POOL_SIZE', '0'],
  ['DATABASE_POOL_SIZE', '1000'],
  ['SHUTDOWN_DELAY', '15s'],
  ['SHUTDOWN_DELAY', '-1'],
  ['SHUTDOWN_DELAY', '1000'],
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '3000.5'],
  ['HOST', '0.0.0.0'],
  ['HOST', '::'],
  ['HOST', '[::]'],
  ['HOST', '[::1]:3000'],
  ['HOST', '127.0.0.1:3000'],
  ['HOST', 'http://localhost'],
  ['HOST', '192.168.1.20'],
  ['HOST', '127.0.0.1.example.com'],
  ['HOST', 'localhost.example.com'],
  ['DATABASE_URL', 'db.example.com/portal_profiles'],
  ['DATABASE_URL', 'mysql://db.example.com/portal_profiles'],
  ['DATABASE_URL', 'postgres://db.example.com'],
  ['DATABASE_URL', 'postgres://user:100%@db.example.com/portal_profiles'],
  ['METORIAL_API_KEY', 'two words'],
  ['METORIAL_API_URL', 'api.metorial.com'],
  ['METORIAL_API_URL', 'http://api.metorial.com'],
  ['METORIAL_API_URL', 'ftp://127.0.0.1'],
  ['METORIAL_API_URL', 'https://user:secret@api.metorial.com'],
  ['METORIAL_API_URL', 'https://api.metorial.com?x=1'],
  ['REQUEST_LIMIT', '0'],
  ['REQUEST_LIMIT', 'many'],
  ['HSTS_SUBDOMAINS', 'yes'],
  ['HTTPS_PROXY', 'proxy.example.com:3128'],
  ['HTTP_PROXY', 'socks5://proxy.example.com'],
  ['https_proxy', 'proxy'],
  ['API_KEYS', 'alpha,two words'],
  ['API_KEYS', ':read'],
  ['METRICS_PORT', 'yes'],
  ['METRICS_HOST', '127.0.0.1:9464'],
  ['LOG_LEVEL', 'verbose'],
])('%s=%s stops the start with one sentence that names it', (variable, value) => {
  const read = () => readConfig({ METORIAL_API_KEY: 'metorial_sk_one', [variable]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(new RegExp(`^${variable} must be [^\n]+\\.$`));
});

// Donkie/Spoolman#961
test('what Kubernetes says of a service called metrics is no port of ours', () => {
  const links = { METRICS_PORT: 'tcp://10.43.0.1:9464', METRICS_SERVICE_HOST: '10.43.0.1' };
  expect(readConfig(links).metrics).toBeUndefined();
  expect(() => readConfig({ METRICS_PORT: 'http://10.43.0.1:9464' })).toThrow(/^METRICS_PORT must be/);
});

// pocket-id/pocket-id#335
test.each([
  ['[::1]', '::1'],
  ['::1', '::1'],
  ['localhost', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
])('HOST=%s listens on %s', (host, expected) => expect(readConfig({ HOST: host }).host).toBe(expected));

test.each(releasedVersions)('an environment file for %s is accepted', (version) => {
  const variables = parseEnv(readFileSync(releasedFile(version, 'portal-profiles.env'), 'utf8'));
  expect(readConfig({ ...variables })).toMatchObject({
    databaseUrl: variables['DATABASE_URL'],
    metorial: expect.anything(),
    signIn: expect.anything(),
  });
});

test.each(['127.0.0.1', '127.8.8.8', 'localhost', '[::1]'])('http is accepted for %s', (host) => {
  const config = readConfig({ METORIAL_API_KEY: 'k', METORIAL_API_URL: `http://${host}:4000/v1` });
  expect(config.metorial?.url.pathname).toBe('/v1');
});

test.each([
  'postgres://user:secret@db.example.com:5432/portal_profiles?sslmode=verify-full',
  'postgresql://user:se%20cret@db.example.com/portal_profiles',
  'postgres://%2Fvar%2Frun%2Fpostgresql/portal_profiles',
])('%s is the address of a database', (url) => {
  expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
});

test.each([
  [{ HTTPS_PROXY: 'http://a.example:1', HTTP_PROXY: 'http://b.example:2' }, 'http://a.example:1', ''],
  [{ https_proxy: 'http://a.example:1', no_proxy: '.corp' }, 'http://a.example:1', '.corp'],
  [{ HTTP_PROXY: 'http://b.example:2', NO_PROXY: 'db.corp:5432' }, 'http://b.example:2', 'db.corp:5432'],
])('%j is read as other programs do', (env, httpsProxy, noProxy) => {
  expect(readConfig(env).proxies).toMatchObject({ httpsProxy, noProxy });
});

test('NO_PROXY=* is no proxy at all', () => {
  expect(readConfig({ HTTPS_PROXY: 'http://a.example:1', NO_PROXY: '*' }).proxies).toBeUndefined();
});

test('all wrong variables are told at once, each in a sentence', () => {
  const read = () =>
    readConfig({
      PORT: '80a',
      DATABASE_URL: 'mysql://user:hunter2@db/x',
      PUBLIC_URL: 'http://profiles.example.com',
      ACCESS_EDITORS: 'ada@',
      ACCESS_VIEWERS: 'Staff',
      LOG_LEVEL: 'loud',
    });
  const lines = messageOf(read).split('\n');
  const begins = 'ACCESS_EDITORS DATABASE_URL LOG_LEVEL OIDC_ROLES_CLAIM PORT PUBLIC_URL Sign-in'.split(' ');
  expect(new Set(lines.map((line) => line.split(' ')[0]))).toEqual(new Set(begins));
  expect(lines).toHaveLength(begins.length);
  // PUBLIC_URL is set, though wrong.
  expect(lines).toContainEqual(
    expect.stringContaining('needs OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, SESSION_SECRET, and'),
  );
  expect(messageOf(read)).not.toContain('hunter2');
});

test('a variable that is almost ours is named, and its value is not', () => {
  const secret = 'hunter2-hunter2-hunter2';
  const { misspelled } = readConfig({
    OIDC_ISSUR: secret,
    DATABASE_URI: secret,
    TRUSTED_PROXY: secret,
    data_dir: secret,
    LOGLEVEL: '',
    HOSTNAME: 'web-1',
    XDG_SESSION_ID: '4',
    PATH: '/usr/bin',
  });
  expect(misspelled).toEqual([
    { name: 'OIDC_ISSUR', meant: 'OIDC_ISSUER' },
    { name: 'DATABASE_URI', meant: 'DATABASE_URL' },
    { name: 'TRUSTED_PROXY', meant: 'TRUST_PROXY' },
    { name: 'data_dir', meant: 'DATA_DIR' },
  ]);
});

test('what stops the start names what is misspelled, too', () => {
  const message = messageOf(() => readConfig({ PUBLIC_URL: 'https://p.example.com', OIDC_ISSUR: 'hunter2' }));
  expect(message).toContain("\nOIDC_ISSUR isn't read: did you mean OIDC_ISSUER?");
  expect(message).not.toContain('hunter2');
});

function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  return 'nothing is wrong';
}
