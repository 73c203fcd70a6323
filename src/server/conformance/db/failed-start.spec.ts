import { expect, inject, test } from 'vitest';
import { freePort } from '#server/test-support/free-port.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';
import { openDatabase } from '#server/db/open-database.ts';

const open = (databaseUrl: string) => openDatabase({ dataDir: 'unused', databaseUrl });

async function sentence(databaseUrl: string): Promise<string> {
  const error = await open(databaseUrl).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof Error ? error.message : 'It was opened.';
}

test('nobody listens', async () => {
  const port = await freePort();
  expect(await sentence(`postgres://user:secret@127.0.0.1:${port}/portal_profiles`)).toBe(
    `The database portal_profiles at 127.0.0.1:${port} can't be reached (ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:${port}).`,
  );
  expect(await sentence(`postgres://user:secret@localhost:${port}/portal_profiles`)).toMatch(
    /^The database portal_profiles at localhost:\d+ can't be reached \(ECONNREFUSED[^\n]*\)\.$/,
  );
});

test.runIf(inject('engine') === 'postgres')('there is no such database, or no such user', async () => {
  const url = new URL(inject('postgresUrl'));
  url.pathname = '/nowhere';
  expect(await sentence(url.href)).toBe(
    `The database nowhere at ${url.host} refuses access (3D000: database "nowhere" does not exist).`,
  );
  url.username = 'nobody';
  url.password = 'secret';
  expect(await sentence(url.href)).toMatch(
    /^The database nowhere at [^ ]+ refuses access \((28P01|28000): [^\n]*"nobody"[^\n]*\)\.$/,
  );
});

// PGlite's databases are always encoded in UTF-8.
test.skipIf(inject('engine') === 'pglite')('the database is not one of UTF-8', async () => {
  const { url, drop } = await createTestDatabase('SQL_ASCII');
  try {
    expect(await sentence(url)).toBe(
      "The database is encoded in SQL_ASCII, but only UTF8 can hold every name: create one with encoding 'UTF8'.",
    );
  } finally {
    await drop();
  }
});
