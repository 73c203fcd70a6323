import { expect, test } from 'vitest';
import { readPeople } from '#app/features/import-people/read-people.ts';
import { createGroupResolver } from '#text/people-table/resolve-groups.ts';

const groups = [
  { id: 'g1', name: 'Beta', is_default: false },
  { id: 'g2', name: 'Design', is_default: false },
];

async function read(rows: string[][]) {
  const numbered = rows.map((cells, index) => ({ line: index + 2, cells }));
  return readPeople(numbered, ['email', 'name', null, 'groups'], createGroupResolver(groups));
}

test('rows with the same email are one person with all groups and the last name', async () => {
  const { people, refused } = await read([
    ['ada@x.example', '', 'ignored', 'beta'],
    ['grace@x.example', 'Grace', '', ''],
    ['ADA@X.example', 'Ada', '', 'Design;Beta;New'],
    ['ada@x.example', 'Someone', '', ''],
    ['ada@x.example', '', '', 'New'],
  ]);
  expect(refused).toEqual([]);
  expect(people).toMatchObject([
    {
      rows: [{ line: 2 }, { line: 4 }, { line: 5 }, { line: 6 }],
      email: 'ada@x.example',
      name: 'Someone',
      groups: [groups[0], groups[1], { name: 'New' }],
    },
    { rows: [{ line: 3 }], email: 'grace@x.example', name: 'Grace', groups: [] },
  ]);
});

test('people whose email can be stored with other signs have these spellings', async () => {
  const { people } = await read([
    ["o'neil@x.example", 'Pat', '', ''],
    ['O‘Brien@x.example', 'Bea', '', ''],
    ['ada‑maria@x.example', 'Ada', '', ''],
    ["'ada@x.example", 'Other', '', ''],
  ]);
  expect(people.map(({ email, spellings }) => [email, spellings])).toEqual([
    ["o'neil@x.example", ['o’neil@x.example']],
    ["O'Brien@x.example", ['O‘Brien@x.example', 'O’Brien@x.example']],
    ['ada-maria@x.example', ['ada‑maria@x.example']],
    ["'ada@x.example", []],
  ]);
});

test('rows that cannot be read are told with line, reason and cells', async () => {
  const { people, refused } = await read([
    ['', 'Nobody', '', ''],
    ['ada@x.example', 'Ada', '', '', 'one cell more'],
    ['not an address', 'Ada', '', ''],
    ["'+49@x.example", '=1+1', '', ''],
  ]);
  expect(refused).toMatchObject([
    { line: 2, reason: 'email is missing', cells: { name: 'Nobody' } },
    { line: 3, reason: expect.stringContaining('more cells') },
    { line: 4, reason: expect.stringContaining('contains a space') },
  ]);
  expect(people).toMatchObject([{ rows: [{ line: 5 }], email: '+49@x.example', name: '=1+1' }]);
});
