import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { dumpToFile, openDumpFile } from '#server/cli/dump/dump-file.ts';
import type { Database } from '#server/db/database.ts';
import { openMemory } from '#server/db/open-database.ts';
import { addPortal } from '#server/test-support/seed-data.ts';

let directory: string;
let database: Database;
beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  directory = await mkdtemp(join(tmpdir(), 'dump-interrupted-'));
  database = await openMemory();
  await addPortal(database.pool, 'mine');
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(directory, { recursive: true });
});

/** Listeners of a first signal stay, so that a second one can end the process. */
function forgetSignals(): void {
  const before = process.listeners('SIGTERM');
  onTestFinished(() => {
    for (const listener of process.listeners('SIGTERM')) {
      if (!before.includes(listener)) process.off('SIGTERM', listener);
    }
  });
}

test('an interrupted dump leaves no file', async () => {
  forgetSignals();
  const dumping = dumpToFile(database.pool, join(directory, 'people.ndjson'));
  const isRejected = expect(dumping).rejects.toThrow(/^Interrupted\. No file was written\.$/);
  while (!(await readdir(directory)).some((name) => name.endsWith('.partial'))) await setImmediate();
  process.emit('SIGTERM', 'SIGTERM');
  await isRejected;
  expect(await readdir(directory)).toEqual([]);
});

test('an interrupted restore leaves nothing', async () => {
  const path = join(directory, 'whole.ndjson');
  await dumpToFile(database.pool, path);
  const restoreInto = await openDumpFile(path);
  await database.pool.query('delete from portals');
  await database.pool.query('delete from portal_slugs');
  forgetSignals();
  const isRejected = expect(restoreInto(database.pool)).rejects.toThrow(
    /^Interrupted\. Nothing was restored\.$/,
  );
  process.emit('SIGTERM', 'SIGTERM');
  await isRejected;
  expect((await database.pool.query('select from portals')).rows).toEqual([]);
});
