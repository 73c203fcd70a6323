import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseError } from 'pg';
import { afterAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { openImportFile } from '#server/cli/import/import-file.ts';
import { vacuum } from '#server/db/vacuum.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';

const { pool, close } = await openTestDatabase();
afterAll(() => close());

test('an import is a success although the vacuum after it fails, and says why it did', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portal-profiles-vacuum-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  onTestFinished(() => void vi.restoreAllMocks());
  const [log, error] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const output of [log, error]) output.mockImplementation(() => {});
  await writeFile(join(folder, 'people.csv'), 'email,name\nada@example.com,Ada\n');
  const importInto = await openImportFile(join(folder, 'people.csv'));
  const query: (...args: unknown[]) => Promise<unknown> = pool.query.bind(pool);
  const reason = 'could not resize shared memory segment "/PostgreSQL.1" to 67146080 bytes: No space left';
  vi.spyOn(pool, 'query').mockImplementation(async (...args: unknown[]) => {
    if (String(args[0]).startsWith('vacuum')) {
      throw Object.assign(new DatabaseError(reason, 1, 'error'), { code: '53100' });
    }
    return query(...args);
  });
  await importInto(pool, { portal: 'acme', createPortal: true, replaceGroups: false, dryRun: false });
  expect(log).toHaveBeenCalledWith(expect.stringContaining('1 profiles created'));
  expect(error.mock.calls).toEqual([[`The database couldn't be vacuumed (${reason}). Nothing is lost.`]]);
});

// Through PgBouncer, what a session is told to send would not end with it. The embedded database is one process.
test.runIf(inject('engine') === 'postgres')('a vacuum is the work of one process', async () => {
  await addProfile(pool, await addPortal(pool, 'small'));
  const notices: string[] = [];
  const client = await pool.connect();
  client.on('notice', ({ message }) => notices.push(String(message)));
  await client.query('set min_parallel_index_scan_size = 0; set client_min_messages = debug2');
  client.release();
  // It runs in the session that was used last.
  await vacuum(pool);
  expect(notices.filter((message) => message.includes('analyzing'))).not.toEqual([]);
  expect(notices.filter((message) => message.includes('parallel'))).toEqual([]);
});
