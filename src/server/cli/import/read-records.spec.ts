import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { type FileFormat, readRecords } from '#server/cli/import/read-records.ts';

async function recordsOf(format: FileFormat, text: string | Buffer) {
  const records: [line: number, cells: unknown, refusal?: string][] = [];
  for await (const { line, cells, refusal } of readRecords(Readable.from([Buffer.from(text)]), format)) {
    records.push(refusal ? [line, cells, refusal.message] : [line, cells]);
  }
  return records;
}

test('reads CSV with a byte order mark, quotes, line breaks in cells, and blank lines, and knows its lines', async () => {
  const text =
    '\ufeffName, EMAIL\r\nAda,a@b.c\r\n\r\n"Lo""ve\r\nlace, A",d@e.f\r\n,\r\nGrace,g@h.i\r\n"x\r\n\r\ny",z@z.z\r\nlast,l@m.n';
  expect(await recordsOf('csv', text)).toEqual([
    [2, { name: 'Ada', email: 'a@b.c' }],
    [4, { name: 'Lo"ve\r\nlace, A', email: 'd@e.f' }],
    [7, { name: 'Grace', email: 'g@h.i' }],
    [8, { name: 'x\r\n\r\ny', email: 'z@z.z' }],
    [11, { name: 'last', email: 'l@m.n' }],
  ]);
});

test.each(['\n', '\r\n', '\r'])('reads line ends %j', async (end) => {
  const text = ['email', 'a@b.c', 'd@e.f', ''].join(end);
  expect(await recordsOf('csv', text)).toEqual([
    [2, { email: 'a@b.c' }],
    [3, { email: 'd@e.f' }],
  ]);
});

const stray = 'a quote is in the middle of a cell: write such a cell "with ""quotes"" around it"';
const cases: {
  kind: string;
  report: string;
  input: string;
  outcome: [line: number, cells: unknown, refusal?: string][];
}[] = [
  {
    kind: 'Short rows',
    report: 'sap-labs-france/ev-server#2333',
    input: 'email,name,status,groups\na@x.example,Ada\nb@x.example\n',
    outcome: [
      [2, { email: 'a@x.example', name: 'Ada' }],
      [3, { email: 'b@x.example' }],
    ],
  },
  {
    kind: 'Short rows',
    report: 'YaleSTC/reservations#1439',
    input: 'email,name,\na@x.example,Ada,,, \nb@x.example,Bee,active,x\n , \n',
    outcome: [
      [2, { email: 'a@x.example', name: 'Ada' }],
      [3, { email: 'b@x.example', name: 'Bee' }, 'has more cells than the first line: x'],
    ],
  },
  {
    kind: 'Stray quotes',
    report: 'none found',
    input: 'email,name\na@x.example,Ada "Countess" Lovelace\nb@x.example,"Bee" B.\nc@x.example,"Cee, C."\n',
    outcome: [
      [2, { email: 'a@x.example', name: 'Ada "Countess" Lovelace' }],
      [3, { email: 'b@x.example', name: '"Bee" B.' }, stray],
      [4, { email: 'c@x.example', name: 'Cee, C.' }],
    ],
  },
  {
    kind: 'Stray quotes',
    report: 'jexp/batch-import#50',
    input: 'email,name\na@x.example,"Ada\nb@x.example,Bee\nc@x.example,"Cee"\n',
    outcome: [
      [2, { email: 'a@x.example', name: '"Ada' }, stray],
      [3, { email: 'b@x.example', name: 'Bee' }],
      [4, { email: 'c@x.example', name: 'Cee' }],
    ],
  },
  {
    kind: 'Separators',
    report: 'oroinc/crm#96',
    input: 'E-Mail;Name;Gruppen\na@x.example;"Lovelace; Ada";Design, Research\n',
    outcome: [[2, { email: 'a@x.example', name: 'Lovelace; Ada', groups: 'Design, Research' }]],
  },
  {
    kind: 'Separators',
    report: 'specify/specify6#780',
    input: 'name\temail\r\nAda, B.\ta@x.example\r\n',
    outcome: [[2, { email: 'a@x.example', name: 'Ada, B.' }]],
  },
  {
    kind: 'Separators',
    report: 'PowerShell/PowerShell#7776',
    input: '\ufeffsep=;\r\nemail;name\r\na@x.example;Ada, B.\r\n',
    outcome: [[3, { email: 'a@x.example', name: 'Ada, B.' }]],
  },
  {
    kind: 'Separators',
    report: 'tspence/csharp-csv-reader#28',
    input: '"sep=|",\nemail|name\na@x.example|Ada\n',
    outcome: [[3, { email: 'a@x.example', name: 'Ada' }]],
  },
  {
    kind: 'Separators',
    report: 'none found',
    input: '"E-Mail\n(work)";"Full name"\na@x.example;"Lovelace, Ada"\n',
    outcome: [[3, { email: 'a@x.example', name: 'Lovelace, Ada' }]],
  },
  {
    kind: 'Titles',
    report: 'none found',
    input: 'Export for,admin@x.example\nName,Email\nAda,a@b.c\n',
    outcome: [[3, { name: 'Ada', email: 'a@b.c' }]],
  },
  {
    kind: 'Titles',
    report: 'none found',
    input: 'Members, 2026, all;\n\n"Printed\non Monday";\nE-Mail;Name\na@x.example;Ada\n',
    outcome: [[6, { email: 'a@x.example', name: 'Ada' }]],
  },
  {
    kind: 'Titles',
    report: 'none found',
    input: 'Exported by admin@x.example\nE-Mail,Name\na@x.example,Ada\n',
    outcome: [[3, { email: 'a@x.example', name: 'Ada' }]],
  },
  {
    kind: 'Head words',
    report: 'NHSDigital/manage-vaccinations-in-schools#3410',
    input: 'Full\u00a0Name,Work email ,Group names,Last updated\nAda,a@x.example,Design,2026\n',
    outcome: [[2, { email: 'a@x.example', name: 'Ada', groups: 'Design' }]],
  },
  {
    kind: 'Names in two columns',
    report: 'none found',
    input: 'Nom;Prénom;E-mail\nLovelace;Ada;a@x.example\nB;;b@x.example\n',
    outcome: [
      [2, { email: 'a@x.example', name: 'Ada Lovelace' }],
      [3, { email: 'b@x.example', name: 'B' }],
    ],
  },
  {
    kind: 'Names in two columns',
    report: 'none found',
    input: 'Email,Last name,First name\na@x.example,Lovelace,Ada\nb@x.example,,\n',
    outcome: [
      [2, { email: 'a@x.example', name: 'Ada Lovelace' }],
      [3, { email: 'b@x.example' }],
    ],
  },
];

test.each(cases)('$kind, $report: $input', async ({ input, outcome }) => {
  expect(await recordsOf('csv', input)).toEqual(outcome);
});

test.each(['utf16le', 'utf8', 'latin1'] as const)(
  'reads %s, or marks what it cannot decode',
  async (encoding) => {
    const text = `${encoding === 'latin1' ? '' : '\ufeff'}email\tname\r\na@x.example\tRenée\r\n`;
    const name = encoding === 'latin1' ? 'Ren\ufffde' : 'Renée';
    expect(await recordsOf('csv', Buffer.from(text, encoding))).toEqual([
      [2, { email: 'a@x.example', name }],
    ]);
  },
);

test('reads a file in pieces of any size', async () => {
  const bytes = Buffer.from('\ufeffsep=;\r\n"E-Mail";name\r\na@x.example;"Ren""é""e"\r\n', 'utf16le');
  const records = readRecords(Readable.from([...bytes].map((byte) => Buffer.of(byte))), 'csv');
  expect(await Readable.from(records).toArray()).toEqual([
    { line: 3, cells: { email: 'a@x.example', name: 'Ren"é"e' } },
  ]);
});

test('leaves out the columns that a file of refused rows has besides', async () => {
  expect(await recordsOf('csv', 'line,reason,email,\n7,bad,a@b.c,\n')).toEqual([[2, { email: 'a@b.c' }]]);
});

test('reads an export: its other columns are left out, and its apostrophes before formulas', async () => {
  const text =
    '\ufeff"id","name","email","status","consumer_id","groups","created_at","updated_at","image_url"\r\n' +
    '"p1","\'=1+1","\'+ada@b.c","active","c1","A;B","2026-01-01T00:00:00.000Z","2026-01-01T00:00:00.000Z",""\r\n';
  expect(await recordsOf('csv', text)).toEqual([
    [2, { name: '=1+1', email: '+ada@b.c', status: 'active', groups: 'A;B', image_url: '' }],
  ]);
});

test.each([
  ['name;phone\nAda;1\n', 'This one begins with "name, phone".'],
  ['email,phone,fax\na@b.c,1,2\n', 'Remove or rename the others: "phone", "fax".'],
  ['email,phone\na@b.c,1\n', 'email, name, status, image_url, groups'],
  ['name\nAda\n', 'Only email is required'],
  ['email,Work email\na@b.c,a@b.c\n', '"email" and "Work email" both mean email.'],
  ['a\nb\nc\nd\ne\nf\nemail\na@b.c\n', 'This one begins with "a".'],
  ['a\nb@b.c\nemail\na@b.c\n', 'This one begins with "a".'],
  [
    'email,Vorname\na@b.c,A\n',
    '"Vorname" is only a part of the name: add the column of the other part, or rename this one to name.',
  ],
  ['', 'The file has no rows.'],
  ['email\n', 'The file has no rows.'],
  ['email,name\na@b.c,A\nd@e.f,"D\ng@h.i,G\n', 'Line 3 opens a quote that is never closed.'],
  ['email,name\na@b.c,A\nd@e.f,"D', 'Line 3 opens a quote that is never closed.'],
  [`email,name\na@b.c,"${'x\n'.repeat(600_000)}`, 'Line 2 opens a quote that is never closed.'],
  [`email,name\na@b.c,${'x'.repeat(1_100_000)}`, 'Line 2 has more than a million characters.'],
])('cannot use %.40j', async (text, sentence) => {
  await expect(recordsOf('csv', text)).rejects.toThrow(sentence);
});

test.each(['csv', 'ndjson'] as const)('does not wait for the end of a first line in %s', async (format) => {
  let pieces = 0;
  async function* endless() {
    for (; pieces < 1000; pieces++) yield Buffer.alloc(64 * 1024, pieces === 0 ? '\n' : 'x,');
  }
  await expect(readRecords(endless(), format).next()).rejects.toThrow(
    'Line 65537 has more than a million characters.',
  );
  expect(pieces).toBeLessThan(20);
});

test('reads NDJSON, and refuses the lines that are no objects', async () => {
  const text =
    '\ufeff{"email":"a@b.c","name":"\\"A\\", \\u00e9"}\r\n\n[1]\n{"email":\nnull\n{"email":"d@e.f","groups":["x"]}';
  expect(await recordsOf('ndjson', text)).toEqual([
    [1, { email: 'a@b.c', name: '"A", é' }],
    [3, {}, 'is not a JSON object'],
    [4, {}, 'is not a JSON object'],
    [5, {}, 'is not a JSON object'],
    [6, { email: 'd@e.f', groups: ['x'] }],
  ]);
});

const group = { id: 'cgr_1', name: 'R&D; Basel' };
const profile = {
  object: 'consumer.profile',
  id: 'cpr_1',
  name: 'Ada',
  email: 'a@x.example',
  consumer_id: 'con_1',
  image_url: '/no-picture.svg',
  status: 'active',
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
  groups: [
    { object: 'consumer.profile.group_assignment', group, assigned_via: 'manual' },
    {
      object: 'consumer.profile.group_assignment',
      group: { id: 'cgr_2', name: 'All' },
      assigned_via: 'default',
    },
  ],
};
const cells = { name: 'Ada', email: 'a@x.example', status: 'active' };
const lines = [
  {
    kind: 'Our own exports',
    report: 'auth0-extensions/auth0-user-import-export-extension#79',
    input: profile,
    outcome: { ...cells, groups: ['R&D; Basel'], group_ids: ['cgr_1'] },
  },
  {
    kind: 'Our own exports',
    report: 'teamhanko/hanko#1096',
    input: { ...profile, groups: [], image_url: 'https://x.example/a.png', a_new_field: 1 },
    outcome: { ...cells, groups: null, image_url: 'https://x.example/a.png' },
  },
  {
    kind: 'Our own exports',
    report: 'none found',
    input: { ...profile, groups: null, email: null, image_url: null },
    outcome: { ...cells, groups: null, email: null, image_url: null },
  },
  {
    kind: 'Our own exports',
    report: 'none found',
    input: { email: 'a@x.example', groups: profile.groups },
    outcome: { email: 'a@x.example', groups: ['R&D; Basel'], group_ids: ['cgr_1'] },
  },
  {
    kind: 'Head words',
    report: 'none found',
    input: { 'E-Mail': 'a@x.example', groups: [], phone: 1 },
    outcome: { email: 'a@x.example', groups: [], phone: 1 },
  },
  {
    kind: 'Names in two columns',
    report: 'none found',
    input: { email: 'a@x.example', firstName: 'Ada', lastName: 'Lovelace' },
    outcome: { email: 'a@x.example', name: 'Ada Lovelace' },
  },
  {
    kind: 'Names in two columns',
    report: 'none found',
    input: { ...profile, groups: [], image_url: null, first_name: 'Augusta' },
    outcome: { ...cells, groups: null, image_url: null },
  },
];

test.each(lines)('$kind, $report: $input', async ({ input, outcome }) => {
  expect(await recordsOf('ndjson', JSON.stringify(input))).toEqual([[1, outcome]]);
});

test('refuses a line that has only a part of the name', async () => {
  const line = '{"email":"a@x.example","first_name":"Ada"}';
  expect(await recordsOf('ndjson', line)).toEqual([[1, {}, 'has a given_name without the rest of the name']]);
});

test('refuses a line that gives a column twice', async () => {
  const line = '{"email":"a@x.example","E-Mail":"b@x.example"}';
  expect(await recordsOf('ndjson', line)).toEqual([[1, {}, 'has more than one email']]);
});

test('passes on what goes wrong with the file', async () => {
  const file = new Readable({ read: () => file.destroy(new Error('the disk is gone')) });
  await expect(readRecords(file, 'csv').next()).rejects.toThrow('the disk is gone');
});
