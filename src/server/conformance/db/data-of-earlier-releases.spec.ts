import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { profile } from '#contract/profile.ts';
import { createAuditLog } from '#server/audit-log/audit-log.ts';
import { openDumpFile } from '#server/cli/dump/dump-file.ts';
import { openImportFile } from '#server/cli/import/import-file.ts';
import { type TestApi, openTestApi } from '#server/test-support/test-api.ts';
import { restoreReleased } from '#server/test-support/restore-released.ts';
import { addPortal } from '#server/test-support/seed-data.ts';
import { unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { migrate } from '#server/db/migrate.ts';
import { releasedFile, releasedVersions } from '#server/test-support/released-files.ts';

let directory: string;
let api: TestApi;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portal-profiles-released-'));
  api = await openTestApi();
});
beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterAll(async () => {
  await api.close();
  await rm(directory, { recursive: true, force: true });
});

describe.each(releasedVersions)('what %s left', (version) => {
  const read = (name: string) => readFile(releasedFile(version, name), 'utf8');

  /** Expects every response of that version, except that new fields are allowed. */
  async function expectAnswers(): Promise<void> {
    const answers: Record<string, object> = JSON.parse(await read('answers.json'));
    for (const [path, answer] of Object.entries(answers)) {
      expect(await answerTo(path), path).toMatchObject(answer);
    }
  }

  /** Imports a file of that version, and returns the rows that were refused. */
  async function importFile(name: string, portal: string, mend = (text: string) => text): Promise<string> {
    const path = join(directory, `${version}-${portal}-${name}`);
    await writeFile(path, mend(await read(name)));
    const importInto = await openImportFile(path);
    await importInto(api.pool, { portal, createPortal: false, replaceGroups: false, dryRun: false });
    return readFile(`${path}.refused.csv`, 'utf8').catch(() => '');
  }

  // What pg_dump prints is of one machine.
  test.skipIf(inject('engine') === 'citus')(
    'a database of PostgreSQL, as pg_dump prints it, is brought up to date',
    async () => {
      await restoreReleased(api.pool, version);
      await migrate(api.pool);
      await expectAnswers();
    },
  );

  test('a dump is restored', async () => {
    await api.close();
    api = await openTestApi();
    const restoreInto = await openDumpFile(releasedFile(version, 'dump.ndjson.gz'));
    await restoreInto(api.pool);
    await expectAnswers();
  });

  test('an exported CSV is imported where it came from and refuses, makes and takes nothing', async () => {
    const before = await manualGroupIds('acme');
    expect(await importFile('profiles.csv', 'acme')).toBe('');
    const after = await manualGroupIds('acme');
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [email, names] of before) expect(after.get(email)).toEqual(expect.arrayContaining(names));
  });

  test('an exported CSV is imported into an empty portal', async () => {
    await addPortal(api.pool, `new-${version}`);
    expect(await importFile('profiles.csv', `new-${version}`)).toBe('');
    const made = await manualGroupIds(`new-${version}`);
    expect(made.size).toBe(28);
    expect(made.get('ada@acme.example')).toEqual(['Engineering']);
    expect(made.get('person01@acme.example')).toEqual(['Sales', 'Support']);
  });

  test('the rows that an import refused are refused again, and imported once they are mended', async () => {
    const portal = `mended-${version}`;
    await addPortal(api.pool, portal);
    const refused = (await importFile('people.csv.refused.csv', portal)).trim().split('\n');
    expect(refused).toHaveLength(3);
    const mend = (text: string) =>
      text
        .replace(',not an email,', ',nobody@acme.example,')
        .replace('blank@acme.example,,', 'b@acme.example,B,');
    await importFile('people.csv.refused.csv', portal, mend);
    expect(await manualGroupIds(portal)).toEqual(
      new Map([
        ['nobody@acme.example', ['Sales']],
        ['b@acme.example', []],
      ]),
    );
  });

  test('an exported NDJSON has profiles as the API sends them', async () => {
    const lines = (await read('profiles.ndjson')).trimEnd().split('\n');
    expect(lines).toHaveLength(28);
    for (const line of lines) expect(z.safeParse(profile, JSON.parse(line)).error).toBeUndefined();
  });
});

/** The body of the response to a GET, with the API key added. */
async function answerTo(path: string): Promise<unknown> {
  const { pathname, search } = new URL(path, 'http://product');
  if (pathname.startsWith('/api/'))
    return (await api.send('GET', pathname.slice('/api'.length) + search)).body;
  const log = pino({ level: 'silent' });
  const record = createAuditLog({
    pool: api.pool,
    log,
    sharesDatabase: true,
    diskSpace: unlimitedDiskSpace,
  });
  return JSON.parse(await record.list({ limit: 100, order: 'asc' }));
}

/** The names of each profile's manually assigned groups, by the profile's email. */
async function manualGroupIds(portal_id: string): Promise<Map<string, string[]>> {
  const { items } = await api.call('listProfiles', { portal_id, limit: 100 });
  return new Map(
    items.map(({ email, groups }) => [
      email ?? '',
      groups
        .filter(({ assigned_via }) => assigned_via === 'manual')
        .map(({ group }) => group.name)
        .toSorted(),
    ]),
  );
}
