import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '#server/test-support/run-cli.ts';

let directory: string;
let dump: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'restore-'));
  dump = join(directory, 'people.ndjson');
  const header = { format: 'portal-profiles-dump', version: 1, schema: 1, columns: {} };
  await writeFile(dump, `${JSON.stringify(header)}\n${JSON.stringify({ end: {} })}\n`);
});

afterAll(() => rm(directory, { recursive: true }));

test('names the folder that it writes to', async () => {
  const dataDir = join(directory, 'data');
  const { code, stdout, stderr } = await runCli('restore', [dump], { DATA_DIR: dataDir });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(`Restoring into the database in ${dataDir}.\nRestored: 0 portals,`);
});

test('names the database that DATABASE_URL left in the environment, without its password', async () => {
  const { stdout, stderr } = await runCli('restore', [dump], {
    DATA_DIR: join(directory, 'rehearsal'),
    DATABASE_URL: 'postgres://admin:secret@127.0.0.1:1/production',
  });
  expect(stdout).toBe('Restoring into the database production at 127.0.0.1:1.\n');
  expect(stderr).toMatch(/^The database production at 127\.0\.0\.1:1 can't be reached/);
  expect(stdout + stderr).not.toContain('secret');
});
