import { createServer } from 'node:net';
import { DatabaseError, Pool } from 'pg';
import { expect, test } from 'vitest';
import { freePort } from '#server/test-support/free-port.ts';
import { isDatabaseUnavailable, isDatabaseUnreachable } from '#server/db/is-database-unavailable.ts';

function refusedWith(code: string): Error {
  return Object.assign(new DatabaseError('refused', 7, 'error'), { code });
}

async function failureOf(connectionString: string): Promise<unknown> {
  const pool = new Pool({ connectionString, connectionTimeoutMillis: 500 });
  return pool.query('select').catch((error: unknown) => error);
}

test.each(['57P01', '57P02', '57P03', '57P05', '08000', '08006', '08P01', '53300'])('%s is away', (code) => {
  expect(isDatabaseUnavailable(refusedWith(code))).toBe(true);
  expect(isDatabaseUnreachable(refusedWith(code))).toBe(true);
});

const accessAndTrouble = ['28P01', '28000', '3D000', '42501', '57014', '53200', '55P03', '25P04', '58030'];
const tls = ['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID', 'EPROTO'];
test.each([...accessAndTrouble, ...tls])(
  '%s is trouble of the database, and waiting does not help a start',
  (code) => {
    expect(isDatabaseUnavailable(refusedWith(code))).toBe(true);
    expect(isDatabaseUnreachable(refusedWith(code))).toBe(false);
  },
);

// supabase/cli#4277, neondatabase/neon#5838
test.each(['Tenant or user not found', 'Control plane request failed'])(
  'a pooler that refuses: %s',
  (why) => {
    const refusal = Object.assign(new DatabaseError(why, 7, 'error'), { severity: 'FATAL', code: 'XX000' });
    expect([isDatabaseUnavailable(refusal), isDatabaseUnreachable(refusal)]).toEqual([true, true]);
  },
);

test('a server that ends the session is unavailable, whatever its reason', () => {
  const refusal = Object.assign(refusedWith('55000'), { severity: 'FATAL' });
  expect([isDatabaseUnavailable(refusal), isDatabaseUnreachable(refusal)]).toEqual([true, false]);
});

// brianc/node-postgres#689
test.each([
  ['connect', 'EADDRNOTAVAIL'],
  ['connect', 'EACCES'],
  ['getaddrinfo', 'EMFILE'],
])('%s %s is no mistake of ours', (syscall, code) => {
  const failure = Object.assign(new Error(`${syscall} ${code}`), { syscall, code });
  expect([isDatabaseUnavailable(failure), isDatabaseUnreachable(failure)]).toEqual([true, true]);
});

test('a password that is wanted and not there is trouble of the database', () => {
  const failure = new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string');
  expect(isDatabaseUnavailable(failure)).toBe(true);
  expect(isDatabaseUnreachable(failure)).toBe(false);
});

test.each(['42P01', '23505', '40001', '53100', 'ERR_INVALID_ARG_TYPE', 'ENOENT', 'XX000'])(
  '%s is not',
  (code) => expect(isDatabaseUnavailable(refusedWith(code))).toBe(false),
);

test('nobody listens, under an address or a name', async () => {
  const port = await freePort();
  expect(isDatabaseUnavailable(await failureOf(`postgres://127.0.0.1:${port}/db`))).toBe(true);
  expect(isDatabaseUnavailable(await failureOf(`postgres://localhost:${port}/db`))).toBe(true);
  expect(isDatabaseUnavailable(await failureOf(`postgres://%2Fnowhere/db`))).toBe(true);
});

test('somebody listens and says nothing, or hangs up', async () => {
  const server = createServer((socket) => void setTimeout(() => socket.destroy(), hangUpAfter));
  let hangUpAfter = 0;
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    expect(isDatabaseUnavailable(await failureOf(`postgres://127.0.0.1:${port}/db`))).toBe(true);
    hangUpAfter = 2000;
    expect(isDatabaseUnavailable(await failureOf(`postgres://127.0.0.1:${port}/db`))).toBe(true);
  } finally {
    server.close();
  }
});

test('a pool that this process has ended is a mistake of ours', async () => {
  const pool = new Pool();
  await pool.end();
  expect(isDatabaseUnavailable(await pool.query('select').catch((error: unknown) => error))).toBe(false);
  expect(isDatabaseUnavailable('away')).toBe(false);
});
