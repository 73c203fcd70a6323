import { expect, test } from 'vitest';
import { ConfigError } from '#server/config/config-error.ts';
import { readConfig } from '#server/config/config.ts';

const read = (url: string) => readConfig({ DATABASE_URL: url }).databaseUrl;

function sentence(url: string): string {
  try {
    read(url);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return error instanceof ConfigError ? error.message : '';
  }
  return 'It was accepted.';
}

const cutPasswords = [
  { url: 'postgres://app:12/34secret@host/db', report: 'smallstep/certificates#1522' },
  { url: 'postgres://app:12?34secret@host/db', report: 'smallstep/certificates#1522' },
  { url: 'postgres://app:12#34secret@host/db', report: 'ZupIT/charlescd#1492' },
  { url: 'postgres://app:12/34?secret@host/db', report: 'o19s/quepid#601' },
  { url: 'postgres://app:12/34?a=secret@host/db', report: 'o19s/quepid#601' },
  { url: 'postgres://app:12/34#secret@host/db', report: 'o19s/quepid#601' },
  { url: 'postgres://app:secret@34/secret@host/db', report: 'ShlomiPorush/mailcow-logs-viewer#1' },
  { url: 'postgres://app:secret@34/x?secret@host/db', report: 'ShlomiPorush/mailcow-logs-viewer#1' },
  { url: 'postgres://app:secret@34/x#secret@host/db', report: 'ShlomiPorush/mailcow-logs-viewer#1' },
  { url: 'postgres://app:secret/34@host/db', report: 'hjlarry/dify-plugin-database#111' },
  {
    url: 'postgres://app:secret?34@host:5432/db?sslmode=require',
    report: 'hjlarry/dify-plugin-database#111',
  },
  { url: 'postgres://app:secret#34@host/db', report: 'hjlarry/dify-plugin-database#111' },
  { url: 'postgres://app:secret%34%@host/db', report: 'amacneil/dbmate#466' },
  { url: 'postgres://app:100%secret@host/db', report: 'amacneil/dbmate#466' },
  { url: 'postgres://app:secret@ho st/db', report: 'none found' },
  { url: 'postgres://app:secret@host', report: 'none found' },
  { url: 'postgres://app:secret', report: 'none found' },
  { url: 'postgres://secret@:5432/db', report: 'none found' },
  { url: 'postgres://app:secret@/db', report: 'none found' },
  { url: 'postgres://app:secret@/34@host/db?host=/socket', report: 'none found' },
  { url: 'app:secret@host/db', report: 'logos-messaging/logos-delivery#2725' },
  { url: 'mysql://app:secret@host/db', report: 'logos-messaging/logos-delivery#2725' },
];
test.each(cutPasswords)('$url stops the start, and no part of it is in the sentence', ({ url }) => {
  const told = sentence(url);
  expect(told).toMatch(/^DATABASE_URL must be [^\n]+ percent-encoded[^\n]+\.$/);
  expect(told).not.toMatch(/secret|12|34|app|host\/db/);
});

const usable = [
  { url: 'postgres://app:12%2F34@host/db' },
  { url: 'postgres://app:%3F%23%40%25%20@host/db' },
  { url: 'postgres://app:a@b@host/db' },
  { url: 'postgres://app:a:b^c|d[e]&=+$!~@host/db' },
  { url: 'postgres://app:two words@host/db' },
  { url: 'postgres://host/db?user=app@tenant&password=x' },
  { url: 'postgres://host/db?user=app&password=p%40ss%2Fword' },
  { url: 'postgres://app:x@host/db%40home' },
  { url: 'postgres://app:x@host/db?application_name=ops@acme' },
  { url: 'postgres:///db?host=/var/run/postgresql' },
];
test.each(usable)('$url is accepted', ({ url }) => expect(read(url)).toBe(url));

test.each([
  ['postgres://app:x@/db?host=/socket', 'postgres://app:x@localhost/db?host=/socket'],
  ['postgresql://app@/db?a=b&host=%2Fsocket', 'postgresql://app@localhost/db?a=b&host=%2Fsocket'],
])('%s, as libpq writes a socket, is accepted', (url, accepted) => expect(read(url)).toBe(accepted));

test.each([
  'postgres://app:x@a:5432,b:5433/db?sslmode=verify-full&target_session_attrs=read-write',
  'postgres://app:x@[::1],[::2]:5433/db?target_session_attrs=primary',
  'postgres:///db?host=/run/a,/run/b&port=5432,5433',
])('%s names several hosts', (url) => expect(read(url)).toBe(url));

const wrongHosts = ['a,,b/db', 'a,b/db?port=1,2,3', 'a,b/db?host=c,'];
test.each(wrongHosts)('the hosts %s stop the start', (hosts) => {
  expect(sentence(`postgres://app:secret@${hosts}`)).toBe(
    'DATABASE_URL must name its hosts as in postgres://user:password@a:5432,b:5432/database, with a port for each or one for all.',
  );
});

test.each([
  'postgres://app:1,2/34secret@host/db',
  'postgres://app:1,2?34secret@host/db',
  'postgres://app:1,2/3?4secret@host/db',
  'postgres://app:1,secret@a:x,b/db',
  'postgres://app:secret@a,b',
])('%s, whose password is cut or whose ports are none, stops the start', (url) => {
  expect(sentence(url)).toMatch(/^DATABASE_URL must be [^\n]+ percent-encoded[^\n]+\.$/);
});

test.each(['any', 'read-only', 'standby', 'prefer-standby', ''])(
  'target_session_attrs=%s stops a start with several hosts',
  (attribute) => {
    expect(sentence(`postgres://app:secret@a,b/db?target_session_attrs=${attribute}`)).toBe(
      'DATABASE_URL must have one of these as target_session_attrs: read-write, primary.',
    );
    expect(read(`postgres://a/db?target_session_attrs=${attribute}`)).toBeDefined();
  },
);

test.each(['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'])(
  'sslmode=%s is accepted',
  (mode) => {
    const url = `postgres://app:secret@host/db?sslmode=${mode}`;
    expect(read(url)).toBe(url);
  },
);

test.each(['', 'on', 'true', 'Require', 'verify_full', 'verify-full ', 'none', 'require&sslmode=off'])(
  'sslmode=%s stops the start with the modes there are',
  (mode) => {
    expect(sentence(`postgres://app:secret@host/db?sslmode=${mode}&a=b`)).toBe(
      'DATABASE_URL must have one of these as sslmode: disable, allow, prefer, require, verify-ca, verify-full, no-verify.',
    );
  },
);

test.each(['true', '1', '0', 'no-verify'])('ssl=%s is accepted', (ssl) => {
  expect(read(`postgres://app:secret@host/db?ssl=${ssl}`)).toContain(ssl);
});

test.each(['', 'require', 'false', 'on'])('ssl=%s stops the start', (ssl) => {
  expect(sentence(`postgres://app:secret@host/db?ssl=${ssl}`)).toMatch(/^DATABASE_URL must have sslmode /);
});

const secrets = [
  ['METORIAL_API_KEY', 'hunter two'],
  ['METORIAL_API_KEY', 'hünter'],
  ['METORIAL_API_KEY', 'hun\nter'],
  ['METORIAL_API_URL', 'https://user:hunter@api.example.com'],
  ['METORIAL_API_URL', 'https://api.example.com/?key=hunter'],
  ['API_KEYS', 'hunter one,hunter two'],
  ['OIDC_CLIENT_SECRET', 'hunter two'],
  ['OIDC_ISSUER', 'https://user:hunter@id.example.com'],
  ['PUBLIC_URL', 'https://user:hunter@profiles.example.com'],
  ['SESSION_SECRET', 'hunter'],
  ['SESSION_SECRET', 'hunter of at least thirty-two characters'],
];
test.each(secrets)('%s=%s stops the start, and no part of it is in the sentence', (variable, value) => {
  const start = () => readConfig({ METORIAL_API_KEY: 'k', [variable ?? '']: value });
  expect(start).toThrow(new RegExp(`^${variable} must be [^\\n]+\\.$`, 'm'));
  expect(start).not.toThrow(/hun|ünter|ter$|two$/);
});
