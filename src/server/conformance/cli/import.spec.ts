import { afterAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type ImportOptions, importProfiles } from '#server/cli/import/import-profiles.ts';
import { emptyTally, type Tally } from '#server/cli/import/import-report.ts';
import type { Cells } from '#text/people-table/validate-row.ts';
import type { FileRecord } from '#text/people-table/table-records.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';
import { createId } from '#server/db/create-id.ts';

const api = await openTestApi();
afterAll(() => api.close());

let portal_id: string;
beforeEach(async () => {
  portal_id = await addPortal(api.pool, createId('portal'));
});

/** Imports rows into the portal of the test. */
async function importRows(
  rows: Cells[],
  options: Partial<ImportOptions> = {},
): Promise<{ tally: Tally; refused: string[] }> {
  const tally = emptyTally();
  const refused: string[] = [];
  await importProfiles(
    api.pool,
    toRecords(rows),
    { portal: portal_id, createPortal: false, replaceGroups: false, dryRun: false, ...options },
    {
      tally,
      refuse: async ({ line }, reason) => void refused.push(`${line}: ${reason}`),
      progress: () => {},
    },
  );
  return { tally, refused };
}

async function* toRecords(rows: Cells[]): AsyncGenerator<FileRecord> {
  for (const [index, cells] of rows.entries()) yield { line: index + 2, cells };
}

/** The portal's profiles, oldest first, with the names of their groups; sources other than manual are added. */
async function profiles() {
  const { items } = await api.call('listProfiles', { portal_id, limit: 100 });
  return items.map(({ groups, ...profile }) =>
    Object.assign(profile, {
      groups: groups
        .filter(({ assigned_via }) => assigned_via !== 'user')
        .map(({ group, assigned_via }) =>
          assigned_via === 'manual' ? group.name : `${group.name} (${assigned_via})`,
        ),
    }),
  );
}

test('makes profiles, active unless said otherwise, and the groups they need', async () => {
  const { tally, refused } = await importRows([
    { email: 'ada@example.com', name: 'Ada', groups: 'Design; Research', image_url: '/demo/avatar-01.svg' },
    { email: 'jose@example.com', name: 'José', status: 'invited', groups: 'Design' },
  ]);
  expect(refused).toEqual([]);
  expect(tally).toEqual({
    rows: 2,
    refused: 0,
    made: 2,
    changed: 0,
    unchanged: 0,
    assigned: 3,
    unassigned: 0,
    madeGroups: new Set(['Design', 'Research']),
  });
  expect(await profiles()).toMatchObject([
    { name: 'Ada', status: 'active', image_url: '/demo/avatar-01.svg', groups: ['Design', 'Research'] },
    { name: 'José', status: 'invited', email: 'jose@example.com', groups: ['Design'] },
  ]);
  const found = await api.call('listProfiles', { portal_id, search: 'jose' });
  expect(found.items.map(({ name }) => name)).toEqual(['José']);
  const groups = await api.call('listGroups', { portal_id, search: 'resea' });
  expect(groups.items).toMatchObject([{ name: 'Research', is_default: false, description: null }]);
});

test('updates by email, whatever its case, and leaves alone what is blank or absent', async () => {
  const ada = {
    email: 'Ada@Example.com',
    name: 'Ada',
    image_url: 'https://example.com/a.png',
    groups: 'Design',
  };
  await importRows([ada]);
  const [before] = await profiles();

  const same = await importRows([ada, { email: 'ADA@example.com', name: '', status: ' ' }]);
  expect(same.tally).toMatchObject({ made: 0, changed: 0, unchanged: 2, assigned: 0 });
  expect(await profiles()).toEqual([before]);

  const other = await importRows([{ email: 'ada@example.COM', name: 'Augusta', groups: 'Research' }]);
  expect(other.tally).toMatchObject({ made: 0, changed: 1, unchanged: 0, assigned: 1 });
  const [after] = await profiles();
  expect(after).toEqual({
    ...before,
    name: 'Augusta',
    groups: ['Design', 'Research'],
    updated_at: after?.updated_at,
  });
  expect(String(after?.updated_at) > String(before?.updated_at)).toBe(true);
  expect((await api.call('listProfiles', { portal_id, search: 'augusta' })).items).toHaveLength(1);
});

test('lets a later row of the same file update an earlier one', async () => {
  const { tally } = await importRows([
    { email: 'a@example.com', name: 'First', groups: 'One' },
    { email: 'b@example.com', name: 'Other' },
    { email: 'A@example.com', name: 'Second', groups: 'Two' },
  ]);
  expect(tally).toMatchObject({ rows: 3, made: 2, changed: 1 });
  expect(await profiles()).toMatchObject([
    { email: 'a@example.com', name: 'Second', groups: ['One', 'Two'] },
    { name: 'Other', groups: [] },
  ]);
});

test('writes several lines of each person in one transaction, in their order', async () => {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const email = `p${index}@example.com`;
    return [
      { email, groups: 'Never made' },
      { email, name: 'First', groups: 'One' },
      { email, name: `${index}`, groups: 'TWO' },
      { email, groups: 'two;Three' },
    ];
  });
  const connect = vi.spyOn(api.pool, 'connect');
  onTestFinished(() => connect.mockRestore());
  const { tally, refused } = await importRows(rows.flat());
  // One finds the portal, and one writes.
  expect(connect).toHaveBeenCalledTimes(2);
  expect(refused).toHaveLength(40);
  expect(tally).toMatchObject({ rows: 160, made: 40, changed: 40, unchanged: 40, assigned: 120 });
  expect(tally.madeGroups).toEqual(new Set(['One', 'TWO', 'Three']));
  const stored = await profiles();
  expect(stored.map(({ name, groups }) => [name, groups])).toEqual(
    rows.map((_, index) => [`${index}`, ['One', 'Three', 'TWO']]),
  );
});

test('with several lines of a person, the last one that lists groups decides what replaces them', async () => {
  const rows = ['One', 'Two', ''].map((groups) => ({ email: 'a@example.com', name: 'A', groups }));
  const { tally } = await importRows(rows, { replaceGroups: true });
  expect(tally).toMatchObject({ made: 1, unchanged: 2, assigned: 2, unassigned: 1 });
  expect(await profiles()).toMatchObject([{ groups: ['Two'] }]);
});

test('refuses a row, and only that row', async () => {
  await addProfile(api.pool, portal_id, { email: 'here@example.com', name: 'Here' });
  const { tally, refused } = await importRows([
    { email: 'good@example.com', name: 'Good' },
    { email: 'bad', name: 'Bad' },
    { email: 'new@example.com', groups: 'Never made' },
    { email: 'here@example.com', status: 'invited' },
  ]);
  expect(refused).toEqual([
    '3: email is not an email address',
    '4: name is missing, and a new profile needs one',
  ]);
  expect(tally).toMatchObject({ rows: 4, refused: 2, made: 1, changed: 1, unchanged: 0 });
  expect(tally.madeGroups).toEqual(new Set());
  expect(await profiles()).toMatchObject([{ name: 'Here', status: 'invited' }, { name: 'Good' }]);
});

test('uses the active group of a name, and leaves default groups as they are', async () => {
  const create = (name: string, is_default = false) =>
    api.call('createGroup', { portal_id, name, is_default });
  const everyone = await create('Everyone', true);
  const old = await create('Design');
  await api.call('archiveGroup', { portal_id, consumer_group_id: old.id });
  const design = await create('Design');

  const { tally } = await importRows([{ email: 'a@example.com', name: 'A', groups: 'Everyone;Design' }]);
  expect(tally).toMatchObject({ assigned: 1, madeGroups: new Set() });
  expect(await profiles()).toMatchObject([{ groups: ['Everyone (default)', 'Design'] }]);
  const members = await api.call('listProfiles', { portal_id, consumer_group_id: design.id });
  expect(members.items).toHaveLength(1);

  await api.call('updateGroup', { portal_id, consumer_group_id: everyone.id, is_default: false });
  expect(await profiles()).toMatchObject([{ groups: ['Design'] }]);
});

test('assigns the groups that a profile lacks, each once, however often they are listed', async () => {
  await importRows([{ email: 'a@example.com', name: 'A', status: 'invited', groups: 'Two;One;Two' }]);
  const { tally } = await importRows([
    { email: 'a@example.com', status: 'active', groups: 'Three;One;Three' },
    { email: 'b@example.com', name: 'B', status: 'invited', groups: 'Three;Two;One;Two' },
  ]);
  expect(tally).toMatchObject({ made: 1, changed: 1, assigned: 4, madeGroups: new Set(['Three']) });
  expect(await profiles()).toMatchObject([
    { name: 'A', status: 'active', groups: ['One', 'Three', 'Two'] },
    { name: 'B', status: 'invited', groups: ['One', 'Three', 'Two'] },
  ]);
  const { items } = await api.call('listGroups', { portal_id, search: 'Three' });
  for (const { id } of items) {
    const members = await api.call('listProfiles', { portal_id, consumer_group_id: id, status: ['invited'] });
    expect(members.items).toMatchObject([{ name: 'B' }]);
  }
});

test('takes groups away only where it is told to replace them, and only where a row lists groups', async () => {
  const rows = ['a', 'b', 'c'].map((name) => ({ email: `${name}@example.com`, name, groups: 'One;Two' }));
  await importRows(rows);
  const other = await addProfile(api.pool, portal_id, { name: 'other' });
  const { items } = await api.call('listGroups', { portal_id, search: 'One' });
  await api.call('assignGroups', {
    portal_id,
    consumer_profile_id: other.id,
    group_ids: items.map(({ id }) => id),
  });

  const { tally } = await importRows(
    [
      { email: 'a@example.com', groups: 'Two;Three' },
      { email: 'b@example.com', groups: '' },
      { email: 'c@example.com', groups: [] },
    ],
    { replaceGroups: true },
  );
  expect(tally).toMatchObject({ assigned: 1, unassigned: 3 });
  expect(await profiles()).toMatchObject([
    { name: 'a', groups: ['Three', 'Two'] },
    { name: 'b', groups: ['One', 'Two'] },
    { name: 'c', groups: [] },
    { name: 'other', groups: ['One'] },
  ]);
});

test('keeps, when it replaces, what a default group hides and what an archived group held', async () => {
  await importRows([{ email: 'a@example.com', name: 'A', groups: 'One;Two' }]);
  const { items } = await api.call('listGroups', { portal_id });
  const idOf = (name: string) => items.find((group) => group.name === name)?.id ?? '';
  await api.call('updateGroup', { portal_id, consumer_group_id: idOf('One'), is_default: true });
  await api.call('archiveGroup', { portal_id, consumer_group_id: idOf('Two') });

  const row = { email: 'a@example.com', groups: 'Three' };
  const { tally } = await importRows([row], { replaceGroups: true });
  expect(tally).toMatchObject({ assigned: 1, unassigned: 0 });
  await api.call('updateGroup', { portal_id, consumer_group_id: idOf('One'), is_default: false });
  expect(await profiles()).toMatchObject([{ groups: ['One', 'Three'] }]);
});

const twins = [
  { kind: 'Twins', report: 'umbraco/Umbraco-CMS#2552', stored: 'Engineering', input: 'engineering' },
  { kind: 'Twins', report: 'huridocs/uwazi#2323', stored: 'Engineering', input: 'ENGINEERING' },
  { kind: 'Twins', report: 'owncloud/client#12104', stored: 'R\u00e9seau', input: 'Re\u0301seau' },
  { kind: 'Twins', report: 'none found', stored: 'Re\u0301seau', input: 'R\u00c9SEAU' },
  { kind: 'Twins', report: 'none found', stored: 'Customer support', input: ' Customer\u00a0 support ' },
  { kind: 'Twins', report: 'none found', stored: 'Engineering', input: '\u200bEngineering\u200b' },
];

test.each(twins)('$kind, $report: $input means $stored', async ({ stored, input }) => {
  await api.call('createGroup', { portal_id, name: stored });
  const row = { email: 'a@example.com', name: 'A', groups: input };
  for (const dryRun of [true, false]) {
    const { tally } = await importRows([row], { dryRun });
    expect(tally).toMatchObject({ assigned: 1, madeGroups: new Set() });
  }
  expect(await profiles()).toMatchObject([{ groups: [stored] }]);
});

test('creates one group for the spellings of a new name, and names it in the dry run', async () => {
  const spellings = ['R\u00e9seau', 're\u0301seau', 'R\u00c9SEAU '];
  const rows = spellings.map((groups, index) => ({ email: `${index % 2}@example.com`, name: 'A', groups }));
  const { tally } = await importRows(rows, { dryRun: true });
  expect(tally.madeGroups).toEqual(new Set(['R\u00e9seau']));
  await importRows(rows);
  const { items } = await api.call('listGroups', { portal_id });
  expect(items.map(({ name }) => name)).toEqual(['R\u00e9seau']);
});

test.each([
  ["o'neil@x.example", "O'Neil@X.example"],
  ['ada@münchen.example', 'ADA@MÜNCHEN.example'],
  ['ada@münchen.example', 'ada@xn--mnchen-3ya.example'],
  ['josé@x.example', 'jose\u0301@x.example'],
  ['"a b"@x.example', '"A b"@x.example\u200b'],
])('imports %s, and knows it as %s', async (email, twin) => {
  expect(await importRows([{ email, name: 'A' }])).toMatchObject({ refused: [], tally: { made: 1 } });
  expect(await importRows([{ email: twin, name: 'B' }])).toMatchObject({ tally: { made: 0, changed: 1 } });
  expect(await profiles()).toMatchObject([{ email, name: 'B' }]);
  expect((await api.call('listProfiles', { portal_id, search: email })).items).toHaveLength(1);
});

test('tells in a dry run what would happen, and changes nothing', async () => {
  await importRows([{ email: 'a@example.com', name: 'A' }]);
  const before = await profiles();
  const rows = [
    { email: 'a@example.com', name: 'Changed', groups: 'One' },
    { email: 'b@example.com', name: 'B', groups: 'One;Two' },
    { email: 'b@example.com', status: 'invited' },
    { email: 'c@example.com' },
  ];
  const rehearsed = await importRows(rows, { dryRun: true });
  expect(rehearsed.tally).toMatchObject({ rows: 4, refused: 1, made: 1, changed: 2, assigned: 3 });
  expect(await profiles()).toEqual(before);
  expect((await api.call('listGroups', { portal_id })).items).toEqual([]);
  expect(await importRows(rows)).toEqual(rehearsed);
});

test('tells in a dry run what happens to a profile that rows of different batches name', async () => {
  const between = Array.from({ length: 1000 }, (_, index) => ({ email: `p${index}@example.com`, name: 'P' }));
  const rows = [
    { email: 'a@example.com', name: 'A', groups: 'One' },
    ...between,
    { email: 'a@example.com', groups: 'one;Two' },
  ];
  const rehearsed = await importRows(rows, { dryRun: true });
  expect(rehearsed).toMatchObject({ refused: [], tally: { made: 1001, assigned: 2 } });
  expect(await importRows(rows)).toEqual(rehearsed);
});

test('says of a dry run that conflicts with other changes to start it again', async () => {
  const options = { portal: portal_id, createPortal: false, replaceGroups: false, dryRun: true };
  const report = { tally: emptyTally(), refuse: async () => {}, progress: () => {} };
  async function* conflicting(): AsyncGenerator<FileRecord> {
    yield* toRecords([{ email: 'a@example.com', name: 'A' }]);
    throw Object.assign(new Error('deadlock detected'), { code: '40P01' });
  }
  await expect(importProfiles(api.pool, conflicting(), options, report)).rejects.toThrow(
    /^Others changed the same profiles or groups at the same time\. Start the dry run again\.$/,
  );
});

test('makes a portal only when told to', async () => {
  const rows = [{ email: 'a@example.com', name: 'A' }];
  const portal = 'new-portal';
  await expect(importRows(rows, { portal })).rejects.toThrow(
    'There is no portal new-portal; add --create-portal to create it.',
  );
  await importRows(rows, { portal, createPortal: true, dryRun: true });
  await expect(importRows(rows, { portal })).rejects.toThrow('There is no portal');
  await importRows(rows, { portal, createPortal: true });
  await importRows(rows, { portal, createPortal: true });
  expect(await api.call('getPortal', { portal_id: portal })).toMatchObject({ name: 'New Portal' });

  await expect(importRows(rows, { portal: 'No good', createPortal: true })).rejects.toThrow(
    'lowercase letters',
  );
  const archived = await addPortal(api.pool, 'gone', 'archived');
  await expect(importRows(rows, { portal: archived, createPortal: true })).rejects.toThrow('is archived');
});

test('writes each batch whole or not at all', async () => {
  const rows = Array.from({ length: 2500 }, (_, index) => ({
    email: `p${index}@example.com`,
    name: `${index}`,
  }));
  async function* brokenAfter(count: number) {
    for await (const record of toRecords(rows.slice(0, count))) yield record;
    throw new Error('the disk is gone');
  }
  const tally = emptyTally();
  const options = { portal: portal_id, createPortal: false, replaceGroups: false, dryRun: false };
  const report = { tally, refuse: async () => {}, progress: () => {} };
  await expect(importProfiles(api.pool, brokenAfter(2400), options, report)).rejects.toThrow(
    'the disk is gone',
  );
  expect(tally).toMatchObject({ rows: 2400, made: 2000 });
  const stored = await api.pool.query('select count(*)::int from profiles where portal_id = $1', [portal_id]);
  expect(stored.rows).toEqual([{ count: 2000 }]);

  const again = await importRows(rows);
  expect(again.tally).toMatchObject({ rows: 2500, made: 500, unchanged: 2000 });
});
