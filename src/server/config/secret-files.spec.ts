import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ConfigError } from '#server/config/config-error.ts';
import { readConfig } from '#server/config/config.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'secrets-'));
});
afterAll(() => rm(directory, { recursive: true }));

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

const signIn = {
  PUBLIC_URL: 'https://profiles.example.com',
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_CLIENT_ID: 'portal-profiles',
  ACCESS_EDITORS: 'ada@example.com',
};

test('every secret can come from a file, whose last line may end in a newline', async () => {
  const config = readConfig({
    ...signIn,
    DATABASE_URL_FILE: await fileOf('url', 'postgres://app:x@db.example.com/people\n'),
    METORIAL_API_KEY_FILE: await fileOf('key', 'metorial_sk_one\r\n'),
    API_KEYS_FILE: await fileOf('keys', 'alpha,beta:read'),
    OIDC_CLIENT_SECRET_FILE: await fileOf('client', 'client-secret\n'),
    SESSION_SECRET_FILE: ` ${await fileOf('session', 'one-secret-of-at-least-32-characters\n')} `,
    HTTPS_PROXY_FILE: await fileOf('https-proxy', 'http://app:x@proxy.example.com:3128\n'),
    HTTP_PROXY_FILE: await fileOf('http-proxy', 'http://app:y@proxy.example.com:3128\n'),
  });
  expect(config).toMatchObject({
    databaseUrl: 'postgres://app:x@db.example.com/people',
    metorial: { key: 'metorial_sk_one' },
    apiKeys: [
      { key: 'alpha', scope: 'write' },
      { key: 'beta', scope: 'read' },
    ],
    signIn: { clientSecret: 'client-secret', session: { secrets: ['one-secret-of-at-least-32-characters'] } },
    proxies: {
      httpsProxy: 'http://app:x@proxy.example.com:3128',
      httpProxy: 'http://app:y@proxy.example.com:3128',
    },
  });
});

// FiloSottile/age#2
test.each([
  ['UTF-16 as Windows PowerShell writes it', Buffer.from('\ufeffmetorial_sk_one\r\n', 'utf16le')],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffmetorial_sk_one\r\n')],
])('a secret can be in %s', async (_, content) => {
  const config = readConfig({ METORIAL_API_KEY_FILE: await fileOf('encoded', content) });
  expect(config.metorial?.key).toBe('metorial_sk_one');
});

test('a blank name of a file counts as absent, as every blank variable', () => {
  expect(readConfig({ METORIAL_API_KEY_FILE: ' ' }).metorial).toBeUndefined();
});

test('a secret in a file and in the environment stops the start', async () => {
  const read = async () =>
    readConfig({ METORIAL_API_KEY: 'one', METORIAL_API_KEY_FILE: await fileOf('two', 'two') });
  await expect(read()).rejects.toThrow(ConfigError);
  await expect(read()).rejects.toThrow(/^METORIAL_API_KEY and METORIAL_API_KEY_FILE must not both be set\.$/);
});

test('a file that is missing, a folder or blank stops the start with a sentence that names it', async () => {
  const blank = await fileOf('blank', '\n');
  for (const [path, about] of [
    ['/nonexistent/key', 'ENOENT: /nonexistent/key'],
    [directory, `EISDIR: ${directory}`],
    [blank, "isn't blank"],
  ]) {
    const read = () => readConfig({ METORIAL_API_KEY_FILE: path });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/^METORIAL_API_KEY_FILE must name a file [^\n]+\.$/);
    expect(read).toThrow(about);
  }
});

test('a wrong secret in a file stops the start, and no part of it is in the sentence', async () => {
  const SESSION_SECRET_FILE = await fileOf('short', 'hunter2');
  const read = () => readConfig({ ...signIn, SESSION_SECRET_FILE });
  expect(read).toThrow(/^SESSION_SECRET must be /);
  expect(read).not.toThrow(/hunter/);
});
