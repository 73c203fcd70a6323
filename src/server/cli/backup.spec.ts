import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dumpToFile } from '#server/cli/dump/dump-file.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { runCli } from '#server/test-support/run-cli.ts';

const dayInSeconds = 24 * 60 * 60;

let directory: string;
let folder: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'backup-'));
  folder = join(directory, 'backups');
  await (await openDatabase({ dataDir: join(directory, 'data') })).close();
}, 60_000);
beforeEach(() => mkdir(folder));
beforeEach(() => () => rm(folder, { recursive: true }));
afterAll(() => rm(directory, { recursive: true }));

const backup = (...args: string[]) =>
  runCli('backup', [...args, folder], { DATA_DIR: join(directory, 'data') });

async function addFiles(...names: string[]): Promise<void> {
  for (const name of names) await writeFile(join(folder, name), '');
}

async function addAbandoned(name: string): Promise<void> {
  await addFiles(name);
  const before = Date.now() / 1000 - 2 * dayInSeconds;
  await utimes(join(folder, name), before, before);
}

test('deletes what killed backups left, but no file that another backup is still writing', async () => {
  const name = 'portal-profiles-20260101T000000Z.ndjson.gz';
  const unfinished = [`${name}.partial`, `${name}.0123abcd.partial`];
  await addFiles(...unfinished, 'notes.partial');
  await addAbandoned('portal-profiles-20250101T000000Z.ndjson.gz.partial');
  await addAbandoned('portal-profiles-20250101T000000Z.ndjson.gz.0123abcd.partial');
  await addAbandoned('others.partial');
  expect(await backup('--keep', '1')).toMatchObject({ code: 0, stderr: '' });
  const names = await readdir(folder);
  expect(names.filter((one) => one.endsWith('.gz'))).toHaveLength(1);
  expect(names.filter((one) => !one.endsWith('.gz')).toSorted()).toEqual(
    ['notes.partial', 'others.partial', ...unfinished].toSorted(),
  );
});

test('keeps the backup it wrote, even if the clock was set back', async () => {
  const later = ['2998', '2999'].map((year) => `portal-profiles-${year}0101T000000Z.ndjson.gz`);
  await addFiles('portal-profiles-20250101T000000Z.ndjson.gz', ...later);
  const { stdout } = await backup('--keep', '2');
  const names = (await readdir(folder)).toSorted();
  expect(names).toEqual([expect.stringMatching(/^portal-profiles-20/), later[1]]);
  expect(stdout).toContain(`${names[0]}.\n`);
  await backup('--keep', '1');
  expect(await readdir(folder)).toHaveLength(1);
});

test('two that write the same file leave a whole one', async () => {
  const { pool, close } = await openDatabase({ dataDir: join(directory, 'data') });
  const path = join(folder, 'people.ndjson');
  await Promise.all([dumpToFile(pool, path), dumpToFile(pool, path)]);
  await close();
  expect(await readdir(folder)).toEqual(['people.ndjson']);
});
