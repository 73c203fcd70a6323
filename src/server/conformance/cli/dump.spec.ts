import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, onTestFinished, test, vi } from 'vitest';
import { dumpToFile, openDumpFile } from '#server/cli/dump/dump-file.ts';
import { dumpText } from '#server/cli/dump/write-dump.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';
import { restoreReleased } from '#server/test-support/restore-released.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import type { Database } from '#server/db/database.ts';
import { openMemory } from '#server/db/open-database.ts';

const hostile = [
  'two\nlines\r\nof "quotes" and \\ back\\slashes\\n',
  'separators \u2028 and \u2029, a \u0085, a \u0001, a \ufeff, a tab\t',
  '👩‍👩‍👧‍👦 Ünï ‮right to left‬ é e\u0301',
  `'; drop table portals; -- {"end":{}}`,
];

const timeout = 60_000;

let directory: string;
let filled: Database;
/** Must still be empty after each refused dump. */
let empty: Database;
const fileOf = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'portal-profiles-dump-'));
  filled = await openTestDatabase();
  empty = await openTestDatabase();
  await addPortal(filled.pool, 'archived', 'archived');
  await fill(filled.pool, await addPortal(filled.pool, 'hostile'));
}, timeout);
beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterAll(async () => {
  await filled.close();
  await empty.close();
  await rm(directory, { recursive: true, force: true });
}, timeout);

/** Fills every table, and profiles beyond the batch size, with text that is easy to read wrongly. */
async function fill(pool: Pool, portal: string): Promise<void> {
  for (const name of hostile) {
    const { id } = await addProfile(pool, portal, { name, consumer_id: name, sso: [name] });
    await pool.query(
      `insert into groups (portal_id, id, name, description, sso_group_ids, search_text, created_at)
       values ($1, $2, $3, $3, $4, $3, '2026-01-02 03:04:05.678+09')`,
      [portal, id, name, [...hostile, '', 'NULL', '{}']],
    );
  }
  await pool.query(
    `insert into profiles (portal_id, id, status, name, email, email_key, consumer_id, personal_group_id, search_text)
     select $1, id, case when number % 5 = 0 then 'invited' else 'active' end, id, id, id, id, id, id
     from generate_series(1, 1100) as number, format('cpr_%s', number) as id`,
    [portal],
  );
  await pool.query(
    `insert into memberships (portal_id, profile_id, group_id)
     select $1, profiles.id, groups.id from profiles, groups
     where profiles.portal_id = $1 and groups.portal_id = $1 and groups.name = $2`,
    [portal, hostile[0]],
  );
  await pool.query(
    `insert into invites (portal_id, id, profile_id, message, invited_by_id, invited_by_name, accepted_at)
     select $1, 'civ_' || id, id, $2, $2, $2, case id when 'cpr_5' then now() end from profiles where id in ('cpr_5', 'cpr_10')`,
    [portal, hostile[0]],
  );
  await pool.query(
    `insert into deleted_profiles (portal_id, id, status, consumer_id, created_at) values ($1, $2, 'active', $2, now())`,
    [portal, hostile[0]],
  );
  await pool.query(
    `insert into changes (id, action, actor_kind, actor_id, actor_name, actor_text, address, portal_id, group_ids, body)
     select name, 'createGroup', 'local', name, name, name, name, $1, array[name], name from unnest($2::text[]) as name`,
    [portal, hostile],
  );
  await pool.query(
    `insert into change_outcomes (change_id, status, target_name) select id, 200, id from changes where id <> $1`,
    [hostile[0]],
  );
}

/** A new database for one test. */
async function openOther(): Promise<Pool> {
  const { pool, close } = await openTestDatabase();
  onTestFinished(close);
  return pool;
}

async function dumpOf(pool: Pool, name: string): Promise<string> {
  await dumpToFile(pool, fileOf(name));
  return readFile(fileOf(name), 'utf8');
}

const restore = async (pool: Pool, name: string) => (await openDumpFile(fileOf(name)))(pool);

async function isEmpty(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ empty: boolean }>(
    'select (select count(*) from portals) + (select count(*) from profiles) = 0 as empty',
  );
  return rows[0]?.empty === true;
}

// With PGlite both engines are PGlite; otherwise this restores in both directions.
test('everything moves to another engine and back, byte for byte', async () => {
  const other = await openOther();
  const first = await dumpOf(filled.pool, 'first.ndjson');
  const lines = first.split('\n');
  expect(lines.at(-2)).toMatch(
    /^\{"end":\{"portals":2,"groups":4,"profiles":1104,"profile_sso_groups":4,"memberships":1104,"invites":2,"deleted_profiles":1,"changes":4,"change_outcomes":3\}\}$/,
  );
  expect(first).toContain('"created_at":"2026-01-01T18:04:05.678+00:00"');

  const embedded = await openMemory();
  try {
    await restore(embedded.pool, 'first.ndjson');
    expect((await dumpOf(embedded.pool, 'second.ndjson')) === first).toBe(true);
    await dumpToFile(embedded.pool, fileOf('second.ndjson.gz'));
  } finally {
    await embedded.close();
  }
  await restore(other, 'second.ndjson.gz');
  expect((await dumpOf(other, 'third.ndjson')) === first).toBe(true);

  const { rows } = await other.query<{ name: string }>(
    `select profiles.name from profiles join portals on portals.id = portal_id where slug = 'hostile' and profiles.name <> email order by profiles.id`,
  );
  expect(rows.map(({ name }) => name)).toEqual(hostile);
});

test('the times are written the same in any zone of the server', async () => {
  const first = await dumpOf(filled.pool, 'zone-1.ndjson');
  const client = await filled.pool.connect();
  await client.query(`set timezone to 'Asia/Kathmandu'`);
  client.release();
  expect((await dumpOf(filled.pool, 'zone-2.ndjson')) === first).toBe(true);
  await filled.pool.query('reset timezone');
});

test('a dump is its owner’s, has its name only when whole, and gzip is the same text', async () => {
  const text = await dumpOf(filled.pool, 'plain.ndjson');
  await dumpToFile(filled.pool, fileOf('packed.ndjson.gz'));
  expect(gunzipSync(await readFile(fileOf('packed.ndjson.gz'))).toString() === text).toBe(true);
  expect((await stat(fileOf('plain.ndjson'))).mode & 0o777).toBe(0o600);

  await filled.pool.query('alter table memberships rename to lost');
  await expect(dumpToFile(filled.pool, fileOf('failed.ndjson'))).rejects.toThrow('memberships');
  await filled.pool.query('alter table lost rename to memberships');
  expect((await readdir(directory)).filter((name) => name.startsWith('failed'))).toEqual([]);
});

test('a dump that cannot be written ends its statement before the database is closed', async () => {
  const { pool, close } = await openMemory();
  await expect(dumpToFile(pool, fileOf('nowhere/dump.ndjson'))).rejects.toThrow('ENOENT');
  await close();
});

test('a database that has portals keeps them', async () => {
  const other = await openOther();
  await dumpToFile(filled.pool, fileOf('full.ndjson'));
  await addPortal(other, 'mine');
  await expect(restore(other, 'full.ndjson')).rejects.toThrow(
    /^The database already has 1 portals: restore the dump into one without any\.$/,
  );
  expect((await other.query('select slug from portals')).rows).toEqual([{ slug: 'mine' }]);
});

test('a database that has an audit log keeps it apart', async () => {
  const other = await openOther();
  await dumpToFile(filled.pool, fileOf('full.ndjson'));
  await other.query(
    `insert into changes (id, action, actor_kind, actor_id, actor_name, actor_text, address, portal_id, group_ids, body)
     values ('mine', 'createGroup', 'local', '', '', '', '', 'metorial', '{}', '')`,
  );
  await expect(restore(other, 'full.ndjson')).rejects.toThrow(
    /^The database already has 1 audit entries: restore the dump into one without any\.$/,
  );
  expect((await other.query('select id from changes')).rows).toEqual([{ id: 'mine' }]);
});

test('of two that restore at once, one does', async () => {
  const other = await openOther();
  await dumpToFile(filled.pool, fileOf('once.ndjson'));
  const results = await Promise.allSettled([restore(other, 'once.ndjson'), restore(other, 'once.ndjson')]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

const damages: [string, RegExp, (lines: string[]) => string[]][] = [
  [
    'cut between lines',
    /^The file is incomplete: it ends after line 1500, /,
    (lines) => lines.slice(0, 1500),
  ],
  [
    'cut within a line',
    /^Line 1500 of the file is damaged/,
    (lines) => [lines.slice(0, 1500).join('\n').slice(0, -9)],
  ],
  [
    'without its last row',
    /^The file is incomplete: it has \d+ rows of change_outcomes instead of \d+\.$/,
    (lines) => lines.toSpliced(-2, 1),
  ],
  ['with something behind', /^The file continues after/, (lines) => [...lines, '{}']],
  ['with nonsense between', /^Line 8 of the file is damaged/, (lines) => lines.toSpliced(7, 0, 'nonsense')],
  [
    'with a foreign table',
    /^Line 8 of the file is damaged/,
    (lines) => lines.toSpliced(7, 0, '{"pg_authid":{"rolname":"x"}}'),
  ],
  [
    'with tables in disorder',
    /^Line \d+ of the file is damaged or out of place\.$/,
    (lines) => lines.toSpliced(-1, 0, lines[1] ?? ''),
  ],
  [
    'with a status there is not',
    /^The database refused a row between lines \d+ and \d+ of the file \(.*check constraint/,
    (lines) => lines.map((line) => line.replace('"status":"invited"', '"status":"gone"')),
  ],
  [
    'of a newer schema',
    /^The file has schema version 999, but this version knows \d+: restore it with the newer version/,
    ([header = '', ...rows]) => [header.replace(/"schema":\d+/, '"schema":999'), ...rows],
  ],
  [
    'of another make',
    /^The file isn't a Portal Profiles dump/,
    ([header = '', ...rows]) => [header.replace('"version":1', '"version":2'), ...rows],
  ],
  ['that is empty', /^The file isn't a Portal Profiles dump/, () => []],
  ['that is a CSV', /^The file isn't a Portal Profiles dump/, () => ['email,name', 'a@example.com,A']],
];

test.each(damages)('a file %s is refused, and nothing of it stays', async (_, sentence, damage) => {
  const lines = (await dumpOf(filled.pool, 'sound.ndjson')).trimEnd().split('\n');
  await writeFile(fileOf('damaged.ndjson'), damage(lines).join('\n'));
  await expect(restore(empty.pool, 'damaged.ndjson')).rejects.toThrow(sentence);
  expect(await isEmpty(empty.pool)).toBe(true);
});

test('a restore that fails ends its line of progress on a terminal', async () => {
  const lines = (await dumpOf(filled.pool, 'cut.ndjson')).split('\n').slice(0, 1500);
  await writeFile(fileOf('cut.ndjson'), lines.join('\n'));
  let [output, time] = ['', 0];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((output += String(text))));
  vi.stubGlobal('performance', { now: () => (time += 1000) });
  const { isTTY } = process.stderr;
  onTestFinished(() => {
    process.stderr.isTTY = isTTY;
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
  process.stderr.isTTY = true;
  await expect(restore(empty.pool, 'cut.ndjson')).rejects.toThrow('incomplete');
  expect(output.endsWith('rows/s\u001b[K\n')).toBe(true);
});

test('a gzip file that is cut, or none, is refused, and so are bytes that are no text', async () => {
  const packed = gzipSync(await dumpOf(filled.pool, 'sound.ndjson'));
  await writeFile(fileOf('cut.ndjson.gz'), packed.subarray(0, packed.length / 2));
  await expect(restore(empty.pool, 'cut.ndjson.gz')).rejects.toThrow(
    /^The file is incomplete or isn't gzip \(.*unexpected end of file\)\.$/,
  );
  await writeFile(fileOf('plain.ndjson.gz'), 'text');
  await expect(restore(empty.pool, 'plain.ndjson.gz')).rejects.toThrow(/incorrect header check/);
  await writeFile(fileOf('packed.ndjson'), packed);
  await expect(restore(empty.pool, 'packed.ndjson')).rejects.toThrow(
    "The file isn't a dump: it isn't UTF-8.",
  );
  await expect(restore(empty.pool, 'nowhere.ndjson')).rejects.toThrow(/nowhere\.ndjson doesn't exist\.$/);
  expect(await isEmpty(empty.pool)).toBe(true);
});

test('a dump from before there was an audit log is restored', async () => {
  const other = await openOther();
  const lines = (await dumpOf(filled.pool, 'before.ndjson')).split('\n');
  const before = lines
    .filter((line) => !line.startsWith('{"change'))
    .map((line) => line.replace(/,"changes":(4|\[.*?\]),"change_outcomes":(3|\[.*?\])/, ''));
  expect(before.join('')).not.toContain('"changes"');
  await writeFile(fileOf('before.ndjson'), before.join('\n'));
  await restore(other, 'before.ndjson');
  expect(await isEmpty(other)).toBe(false);
});

test('a dump whose line ends were made CRLF is restored', async () => {
  const other = await openOther();
  const text = await dumpOf(filled.pool, 'plain.ndjson');
  await writeFile(fileOf('crlf.ndjson'), text.replaceAll('\n', '\r\n'));
  await restore(other, 'crlf.ndjson');
  expect((await dumpOf(other, 'again.ndjson')) === text).toBe(true);
});

// A released dump of PostgreSQL is of one machine.
test.skipIf(inject('engine') === 'citus')(
  'a database of an earlier release is dumped without a migration, and the dump is restored',
  async () => {
    const [earlier, other] = [await openOther(), await openOther()];
    await restoreReleased(earlier, '0.1.0');
    await dumpToFile(earlier, fileOf('earlier.ndjson.gz'));
    await restore(other, 'earlier.ndjson.gz');
    const idsOf = async (pool: Pool) => (await pool.query('select id from profiles order by id')).rows;
    expect(await idsOf(other)).toEqual(await idsOf(earlier));
    expect(await idsOf(other)).not.toEqual([]);
  },
);

test('columns that a dump lacks keep their default, and those it has too many are left out', async () => {
  const other = await openOther();
  const text = await dumpOf(filled.pool, 'older.ndjson');
  const older = text
    .replaceAll(',"is_default":true', '')
    .replaceAll(',"is_default":false', '')
    .replace(',"is_default"', ',"was_default"');
  await writeFile(fileOf('older.ndjson'), older);
  await restore(other, 'older.ndjson');
  expect((await other.query('select distinct is_default from groups')).rows).toEqual([{ is_default: false }]);
});

// PGlite runs one transaction at a time, so there are no concurrent writes.
// Citus has a moment for each of its machines.
test.skipIf(['pglite', 'citus'].includes(inject('engine')))(
  'a dump is of one moment, whatever is written meanwhile',
  async () => {
    const other = await openOther();
    await dumpToFile(filled.pool, fileOf('moment.ndjson'));
    await restore(other, 'moment.ndjson');
    const before = await dumpOf(other, 'moment.ndjson');
    const progress = { rows: 0, total: 0, update: () => {} };
    let text = '';
    await inTransaction(other, async (client) => {
      for await (const piece of dumpText(client, progress)) {
        text += piece;
        await other.query('delete from portals');
      }
    });
    expect(text === before).toBe(true);
    expect(progress.rows).toBe(progress.total);
    expect(await isEmpty(other)).toBe(true);
  },
);
