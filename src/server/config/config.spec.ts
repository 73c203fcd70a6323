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
    metorial: undefined,
    requestLimit: 1000,
    apiKeys: [],
    signIn: undefined,
    trustedProxies: expect.anything(),
  });
});

test('everything set', () => {
  const config = readConfig({
    PORT: '8080',
    HOST: '::1',
    DATA_DIR: '/var/lib/portal-profiles',
    METORIAL_API_KEY: 'metorial_sk_one',
    METORIAL_API_URL: 'https://example.com/base/',
    REQUEST_LIMIT: '50',
    API_KEYS: 'alpha, beta:read,',
  });
  expect(config.requestLimit).toBe(50);
  expect(config).toMatchObject({ host: '::1', port: 8080, dataDir: '/var/lib/portal-profiles' });
  expect(config.metorial?.key).toBe('metorial_sk_one');
  expect(config.metorial?.url.href).toBe('https://example.com/base/');
  expect(config.apiKeys).toEqual([
    { key: 'alpha', scope: 'write' },
    { key: 'beta', scope: 'read' },
  ]);
});

test.each([
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
  ['API_KEYS', 'alpha,two words'],
  ['API_KEYS', ':read'],
])('%s=%s stops the start with one sentence that names it', (variable, value) => {
  const read = () => readConfig({ METORIAL_API_KEY: 'metorial_sk_one', [variable]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(new RegExp(`^${variable} must be [^\n]+\\.$`));
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
