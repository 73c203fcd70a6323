import { expect, test } from 'vitest';
import { explainConnectionError } from '#server/db/connection-error.ts';

const url = 'postgres://app:p%40ss@db.example.com:5433/people?sslmode=verify-full';

function sentence(message: string, code?: string, databaseUrl = url): string {
  const explained = explainConnectionError(databaseUrl, Object.assign(new Error(message), { code }));
  return explained instanceof Error ? explained.message : 'no error';
}

test.each([
  ['SELF_SIGNED_CERT_IN_CHAIN', 'no trusted CA has signed', 'sslrootcert', 'brianc/node-postgres#2558'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'no trusted CA has signed', 'NODE_EXTRA_CA_CERTS', 'none found'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'no trusted CA has signed', 'no-verify', 'none found'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'for another host', 'host name', 'brianc/node-postgres#2773'],
  ['CERT_HAS_EXPIRED', 'has expired', 'Renew it', 'none found'],
  ['CERT_NOT_YET_VALID', "isn't valid yet", 'clocks', 'none found'],
  ['CERT_REVOKED', 'was revoked', 'Renew it', 'none found'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', "can't be reached by TLS", 'sslmode', 'none found'],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'wants a client certificate', 'sslcert', 'none found'],
  ['ERR_OSSL_X509_KEY_VALUES_MISMATCH', "can't be reached by TLS", 'sslkey', 'none found'],
  ['EPROTO', "can't be reached by TLS", 'sslmode', 'none found'],
])('%s says what is wrong and what to set', (code, fault, remedy) => {
  const text = sentence('what OpenSSL says', code);
  expect(text).toContain('The database people at db.example.com:5433 ');
  expect(text).toContain(fault);
  expect(text).toContain(remedy);
  expect(text).not.toMatch(/p@ss|p%40ss/);
});

test.each([
  ['no pg_hba.conf entry for host "10.0.0.9", user "app", database "people", no encryption', '28000'],
  ['no pg_hba.conf entry for host "10.0.0.9", user "app", database "people", SSL off', '28000'],
  ['SSL required', '08P01'],
])('%s says which mode to set (DbUp/DbUp#688, sciety/sciety#3248)', (message, code) => {
  expect(sentence(message, code)).toContain('refuses a connection without TLS');
  expect(sentence(message, code)).toContain('sslmode=verify-full');
});

test('a server that ends the session says why', () => {
  const error = Object.assign(new Error('database "people" is not currently accepting connections'), {
    code: '55000',
    severity: 'FATAL',
  });
  expect(String(explainConnectionError(url, error))).toBe(
    `Error: The database people at db.example.com:5433 refuses access (55000: ${error.message}).`,
  );
});

test.each(['a string', 'a non-empty string'])('a missing password, %s (logto-io/logto#3180)', (what) => {
  const message = `SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be ${what}`;
  expect(sentence(message, undefined, 'postgres://app@db.example.com/people')).toBe(
    'The database people at db.example.com wants a password, and DATABASE_URL has none.',
  );
});

test('names the host of the query', () => {
  const socket = 'postgres:///people?host=/var/run/postgresql';
  expect(sentence('no', 'ECONNREFUSED', socket)).toBe(
    "The database people at /var/run/postgresql can't be reached (ECONNREFUSED: no).",
  );
});

test.each(['42P01', 'ERR_INVALID_ARG_TYPE', undefined])('%s is none of the connection', (code) => {
  expect(sentence('something else', code)).toBe('something else');
});
