import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { escapeFormula } from '#text/csv-formula.ts';
import { formatNameList } from '#text/name-list.ts';
import { type ImportOptions, importProfiles } from '#server/cli/import/import-profiles.ts';
import { emptyTally, type Tally } from '#server/cli/import/import-report.ts';
import { type FileFormat, readRecords } from '#server/cli/import/read-records.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { createId } from '#server/db/create-id.ts';

const api = await openTestApi();
afterAll(() => api.close());

let portal_id: string;
beforeEach(async () => {
  portal_id = await addPortal(api.pool, createId('portal'));
});

async function importCsv(lines: string[][], options: Partial<ImportOptions> = {}) {
  const csv = lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
  return importText(`\ufeff${csv}`, 'csv', options);
}

async function importText(
  text: string,
  format: FileFormat,
  options: Partial<ImportOptions> = {},
): Promise<{ tally: Tally; refused: string[] }> {
  const tally = emptyTally();
  const refused: string[] = [];
  await importProfiles(
    api.pool,
    readRecords(Readable.from([Buffer.from(text)]), format),
    { portal: portal_id, createPortal: false, replaceGroups: false, dryRun: false, ...options },
    { tally, refuse: async (_, reason) => void refused.push(reason), progress: () => {} },
  );
  return { tally, refused };
}

function quoted(cell: string): string {
  return `"${escapeFormula(cell).replaceAll('"', '""')}"`;
}

/** All profiles of the portal in the format of the page's export, which `src/app` writes. */
async function exported(): Promise<string[][]> {
  const { items } = await api.call('listProfiles', { portal_id, limit: 100 });
  const rows = items.map(({ email, name, status, groups }) => {
    const manual = groups.filter(({ assigned_via }) => assigned_via === 'manual').map(({ group }) => group);
    return [
      email,
      name,
      status,
      formatNameList(manual.map((group) => group.name)),
      manual.map(({ id }) => id).join(';'),
    ];
  });
  return [['email', 'name', 'status', 'groups', 'group_ids'], ...rows];
}

/** The same as NDJSON. */
async function exportedLines(): Promise<string> {
  const { items } = await api.call('listProfiles', { portal_id, limit: 100 });
  return items.map((profile) => `${JSON.stringify(profile)}\n`).join('');
}

async function stored() {
  const ask = async (sql: string) => (await api.pool.query(sql, [portal_id])).rows;
  return {
    groups: await ask('select id, name, status from groups where portal_id = $1 order by id'),
    memberships: await ask(
      'select profile_id, group_id from memberships where portal_id = $1 order by profile_id, group_id',
    ),
    profiles: await ask('select id, name, email, status from profiles where portal_id = $1 order by id'),
  };
}

async function create(name: string, more: object = {}): Promise<string> {
  return (await api.call('createGroup', { portal_id, name, ...more })).id;
}

async function member(name: string, group_ids: string[], sso: string[] = []): Promise<string> {
  const { id } = await addProfile(api.pool, portal_id, { name, sso });
  await api.call('assignGroups', { portal_id, consumer_profile_id: id, group_ids });
  return id;
}

const nothing = { made: 0, changed: 0, refused: 0, assigned: 0, unassigned: 0, madeGroups: new Set() };

test.each([false, true])(
  'importing an export changes nothing, whatever the names are; replacing groups: %s',
  async (replaceGroups) => {
    const sign = fc.constantFrom(
      ';',
      '"',
      ' ',
      "'",
      '=',
      '\n',
      '\t',
      '+',
      'a',
      'A',
      'e\u0301',
      'é',
      '\u00a0',
    );
    const name = fc
      .oneof(
        fc.string({ unit: sign, minLength: 1, maxLength: 5 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
      )
      // PostgreSQL's text cannot contain U+0000, and the API refuses blank names.
      .filter((text) => !text.includes('\0') && text.trim() !== '');
    const held = fc.array(fc.array(fc.nat({ max: 7 }), { maxLength: 4 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 8 }), held, async (names, members) => {
        portal_id = await addPortal(api.pool, createId('portal'));
        const ids: string[] = [];
        for (const one of names) ids.push(await create(one));
        for (const [index, places] of members.entries()) {
          const own = places.flatMap((place) => ids[place % ids.length] ?? []);
          await member(`Member ${index}`, [...new Set(own)]);
        }
        const before = await stored();
        const csv = await exported();
        const { tally, refused } = await importCsv(csv, { replaceGroups });
        expect(refused).toEqual([]);
        expect(tally).toMatchObject(nothing);
        const lines = await importText(await exportedLines(), 'ndjson', { replaceGroups });
        expect(lines).toMatchObject({ refused: [], tally: nothing });
        expect(await stored()).toEqual(before);
        expect(await exported()).toEqual(csv);
      }),
      { numRuns: 40 },
    );
  },
);

test('profiles with typographic signs in their email keep them', async () => {
  for (const email of [
    'o’neil@x.example',
    "o'neil@x.example",
    'd’arcy@x.example',
    'anna\u2011maria@x.example',
    '“ada@x.example”',
  ]) {
    await addProfile(api.pool, portal_id, { email });
  }
  const before = await stored();
  expect((await importCsv(await exported())).tally).toMatchObject({ ...nothing, unchanged: 5 });
  expect((await importText(await exportedLines(), 'ndjson')).tally).toMatchObject(nothing);
  expect(await stored()).toEqual(before);
});

test('a membership that shows as default or SSO is in no export, and replacing groups leaves it', async () => {
  const everyone = await create('Everyone');
  const staff = await create('Staff', { sso_group_ids: ['okta-staff'] });
  const design = await create('Design');
  await member('Ada', [everyone, staff, design], ['okta-staff']);
  await api.call('updateGroup', { portal_id, consumer_group_id: everyone, is_default: true });
  const before = await stored();
  const { tally } = await importCsv(await exported(), { replaceGroups: true });
  expect(tally).toMatchObject(nothing);
  expect(await stored()).toEqual(before);
});

test.each([
  ['the list of an older export', 'R&D; Basel; Design ;Everything'],
  ['the list with quotes', '"R&D; Basel";" Design ";Everything'],
])('%s means the groups that are there', async (_, groups) => {
  const ids = [await create('R&D; Basel'), await create(' Design '), await create('Everything')];
  await create('Basel');
  const ada = await member('Ada', ids);
  const { email } = await api.call('getProfile', { portal_id, consumer_profile_id: ada });
  const rows = [
    ['email', 'groups'],
    [email, groups],
  ];
  expect((await importCsv(rows, { replaceGroups: true })).tally).toMatchObject(nothing);
});

/** Imports a row with these groups for a new profile, and returns the groups it has afterwards. */
async function assigned(groups: string, group_ids?: string) {
  const { id } = await addProfile(api.pool, portal_id);
  const { email } = await api.call('getProfile', { portal_id, consumer_profile_id: id });
  const { refused } = await importCsv([
    ['email', 'groups', ...(group_ids === undefined ? [] : ['group_ids'])],
    [email, groups, ...(group_ids === undefined ? [] : [group_ids])],
  ]);
  const profile = await api.call('getProfile', { portal_id, consumer_profile_id: id });
  const manual = profile.groups.filter(({ assigned_via }) => assigned_via === 'manual');
  return { refused, groups: manual.map(({ group }) => group.name), ids: manual.map(({ group }) => group.id) };
}

test('nobody gets into a group by a part of another’s name', async () => {
  await create('x; Admins');
  await create('Admins');
  expect(await assigned('x; Admins')).toMatchObject({ refused: [], groups: ['x; Admins'] });
  await create('x');
  const { refused, groups } = await assigned('x; Admins');
  expect(groups).toEqual([]);
  expect(refused).toEqual([
    'groups: x; Admins can mean the group “x; Admins” or “x” and “Admins”; put quotes around each name, or give group_ids',
  ]);
  expect(await assigned('"x; Admins"')).toMatchObject({ groups: ['x; Admins'] });
  expect(await assigned('"x";"Admins"')).toMatchObject({ groups: ['Admins', 'x'] });
});

test('a name means the group of exactly that name, else the only one that is nearly the same', async () => {
  await create('Engineering');
  await create('engineering');
  await create('Cafe\u0301 ');
  expect(await assigned('engineering;café')).toMatchObject({ groups: ['Cafe\u0301 ', 'engineering'] });
  const { refused } = await assigned('ENGINEERING');
  expect(refused[0]).toMatch(
    /^groups: “ENGINEERING” can mean several groups: “Engineering” \(cgr_\w+\), “engineering” \(cgr_\w+\)$/,
  );
});

test('of groups with one name, the ids say which is meant', async () => {
  const first = await create('Twins');
  const second = await create('Twins');
  const { refused } = await assigned('Twins');
  expect(refused[0]).toContain(`“Twins” (${first}), “Twins” (${second})`);
  expect(await assigned('Twins', second)).toMatchObject({ refused: [], ids: [second] });
  expect(await assigned('Twins;Twins', `${first};${second}`)).toMatchObject({ ids: [first, second] });
});

test('ids of archived groups, of another portal, and beside names that were edited leave it to the names', async () => {
  const old = await create('Design');
  await api.call('archiveGroup', { portal_id, consumer_group_id: old });
  const design = await create('Design');
  const other = await create('Other');
  expect(await assigned('Design', old)).toMatchObject({ ids: [design] });
  expect(await assigned('Design', 'cgr_of_another_portal')).toMatchObject({ ids: [design] });
  expect(await assigned('Design', other)).toMatchObject({ ids: [design] });
  expect(await assigned('Design;Other', design)).toMatchObject({ groups: ['Design', 'Other'] });
  expect(await assigned('', design)).toMatchObject({ groups: [] });
});

test('a group that was renamed since the export is meant by its id', async () => {
  const group = await create('After');
  expect(await assigned('Before', group)).toMatchObject({ refused: [], ids: [group] });
  expect(await assigned('Before;Another', `${group};cgr_gone`)).toMatchObject({
    groups: ['After', 'Another'],
  });
});

test('a new group is made once, however its name is spelled, and named without blanks at its ends', async () => {
  const { tally } = await importCsv([
    ['email', 'name', 'groups'],
    ['a@example.com', 'A', '" New ";"R&D; Basel"'],
    ['b@example.com', 'B', 'NEW'],
  ]);
  expect(tally.madeGroups).toEqual(new Set(['New', 'R&D; Basel']));
  expect(tally.assigned).toBe(3);
});
