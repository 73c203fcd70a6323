import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openPostgres } from '#server/db/open-database.ts';
import { startTlsPostgres, type TlsPostgres } from '#server/test-support/start-tls-postgres.ts';

// The others have no server whose rules a test can set.
describe.runIf(inject('engine') === 'postgres')('a database that wants a password, and a URL without', () => {
  let postgres: TlsPostgres;
  beforeAll(async () => {
    postgres = await startTlsPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());

  // brianc/node-postgres#3210, logto-io/logto#3180
  test.each(['scram-sha-256', 'password'])('%s: the sentence says so', async (method) => {
    await postgres.setRules(`host all all all ${method}`);
    const url = new URL(postgres.url('localhost'));
    url.password = '';
    await expect(openPostgres(url.href)).rejects.toThrow(
      new RegExp(`^The database postgres at ${url.host} wants a password, and DATABASE_URL has none\\.$`),
    );
  });
});
