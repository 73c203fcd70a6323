import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePastedList } from '#app/features/profiles/bulk-select/parse-pasted-list.ts';
import { entryKey } from '#app/people-lookup/entry-key.ts';

const id = 'cpr_0199f0c2a7b97d1e8f3a2b4c5d6e7f80';
const ada = 'ada@x.example';
const bea = 'bea@x.example';
const both = [ada, bea];
const entriesOf = (text: string) => parsePastedList(text).entries;

const mail = 'Lists from mail programs';
const pasted = 'Pasted from elsewhere';
const head = 'Head words';
const cases = [
  {
    kind: mail,
    report: 'ParabolInc/parabol#4090',
    input: 'Lovelace, Ada <ada@x.example>; Bee, Bea <bea@x.example>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'jackbearheart/email-addresses#38',
    input: '"Lovelace, Ada" <ada@x.example>; "Bee, Bea" <bea@x.example>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'modoboa/modoboa#4179',
    input: 'Lovelace, Ada K - London, MN <ada@x.example>, Bee, Bea <bea@x.example>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'republique-et-canton-de-geneve/RetroGemini#303',
    input: 'ada@x.example bea@x.example',
    outcome: both,
  },
  {
    kind: mail,
    report: 'MakerPress/atlas-public-feedback#17',
    input: 'Ada Lovelace ada@x.example\nBea Bee (bea@x.example)',
    outcome: both,
  },
  {
    kind: mail,
    report: 'haystack/murmur#180',
    input: 'Ada <ada@x.example>, Bea <bea@x.example>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input: 'Lovelace, Ada <ada@x.example>\nBee, Bea <bea@x.example>\n',
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input: '"Lovelace, Ada" <ada@x.example>, "Bee, Bea" <bea@x.example>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input: "'Lovelace, Ada' <ada@x.example>; 'bea@x.example' <bea@x.example>",
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input: 'To: Lovelace, Ada <ada@x.example>,\r\n Bea\r\n <bea@x.example>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input: '"ada@x.example" <ada@x.example>, "boss@x.example via List" <bea@x.example>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input: 'ada@x.example (Lovelace, Ada), bea@x.example (Bee, Bea)',
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input: 'Team: Ada <ada@x.example>, bea@x.example;',
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input: '=?UTF-8?Q?Lovelace=2C_Ada?= <ada@x.example>, Bea "The Bee", Dr. <bea@x.example>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input:
      'Lovelace, Ada <ada@x.example<mailto:ada@x.example>>; Bee, Bea <bea@x.example<mailto:bea@x.example>>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'none found',
    input: 'Lovelace, Ada <ada@x.example>, bea@x.example\nBee, Bea <bea@x.example>, ada@x.example',
    outcome: both,
    duplicates: 2,
  },
  {
    kind: mail,
    report: 'none found',
    input: 'Ada <ada@x.example>\u2028Bea <bea@x.example>',
    outcome: both,
  },
  {
    kind: mail,
    report: 'universityofcalifornia/NeXt#398',
    input: 'ada@x.example; bea@x.example',
    outcome: both,
  },
  {
    kind: mail,
    report: 'citizenos/citizenos-fe-old#704',
    input: 'ada@x.example, oops, @x.example, bea@x.example; Some Name',
    outcome: both,
    unrecognized: ['oops', '@x.example', 'Some Name'],
  },
  {
    kind: mail,
    report: 'google/paco#921',
    input: 'ada@x.example\nbea at x.example\n\n17\n--\nbea@x.example',
    outcome: both,
    unrecognized: ['bea at x.example', '17'],
  },
  {
    kind: pasted,
    report: 'none found',
    input: '"ada@x.example"\n<bea@x.example>',
    outcome: both,
  },
  {
    kind: pasted,
    report: 'none found',
    input: 'mailto:ada@x.example\nMAILTO:bea@x.example?subject=Hi',
    outcome: both,
  },
  {
    kind: pasted,
    report: 'mozilla/fxa#12567',
    input: '\u00a0ada@x.example \n\u200bbea@x.example\u200b',
    outcome: both,
  },
  {
    kind: pasted,
    report: 'none found',
    input: `profile_id=${id}\nhttps://portals.example/portals/acme/profiles/${id}?tab=groups`,
    outcome: [id],
    duplicates: 1,
  },
  {
    kind: pasted,
    report: 'none found',
    input: '[ada@x.example](mailto:ada@x.example), bea@x.example.',
    outcome: both,
  },
  {
    kind: pasted,
    report: 'none found',
    input: '[\n  "ada@x.example",\n  "bea@x.example"\n]',
    outcome: both,
  },
  {
    kind: pasted,
    report: 'none found',
    input: "WHERE email IN ('ada@x.example', 'bea@x.example')",
    outcome: both,
  },
  {
    kind: pasted,
    report: 'none found',
    input: '- ada@x.example\n* bea@x.example',
    outcome: both,
  },
  {
    kind: pasted,
    report: 'none found',
    input: '| Name | Email |\n| --- | --- |\n| Ada | ada@x.example |\n| Bea | bea@x.example |',
    outcome: both,
    column: 'Email',
    unrecognized: [],
  },
  {
    kind: pasted,
    report: 'none found',
    input: '<a href="mailto:ada@x.example">ada@x.example</a>; bea%40x.example',
    outcome: both,
  },
  {
    kind: head,
    report: 'none found',
    input: 'sep=;\r\nNom;Adresse e-mail\r\nAda;ada@x.example\r\nBea;bea@x.example\r\n',
    outcome: both,
    column: 'Adresse e-mail',
  },
  {
    kind: head,
    report: 'none found',
    input: 'Work email\nada@x.example\nBea <bea@x.example>\n',
    outcome: both,
    column: 'Work email',
  },
];

test.each(cases)(
  '$kind, $report: $input',
  ({ input, outcome, duplicates = 0, unrecognized = [], column }) => {
    expect(parsePastedList(input)).toEqual({ entries: outcome, duplicates, unrecognized, column });
  },
);

test.each([
  ['lines', 'a@x.example\nb@x.example\r\nc@x.example\rd@x.example'],
  ['commas', 'a@x.example, b@x.example,c@x.example,,d@x.example,'],
  ['semicolons and tabs', 'a@x.example;b@x.example\tc@x.example ; d@x.example'],
  ['all of them', 'a@x.example; b@x.example\n\n  c@x.example,\n"d@x.example"\n'],
  ['full-width signs', 'a@x.example，b@x.example；c@x.example、d＠x.example'],
  ['names beside addresses', 'Ada <a@x.example>; B. Bee <b@x.example>, <c@x.example>\nd@x.example'],
])('entries between %s', (_, text) => {
  expect(parsePastedList(text)).toEqual({
    entries: ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'],
    duplicates: 0,
    unrecognized: [],
    column: undefined,
  });
});

test('what is there twice counts once, emails in upper and lower case alike, and is counted', () => {
  expect(parsePastedList(`A@x.example\na@X.example\n${id}\n${id}\n${id.toUpperCase()}`)).toMatchObject({
    entries: ['A@x.example', id, id.toUpperCase()],
    duplicates: 2,
  });
});

test('a column of a table is found by its name, whatever the separator', () => {
  const rows = (separator: string) =>
    [
      ['Name', 'E-Mail', 'Team'],
      ['"Bee, B.;"', 'b@x.example', ''],
      ['Cee', 'c@x.example', 'A'],
    ]
      .map((row) => row.join(separator))
      .join('\r\n');
  for (const separator of [',', ';', '\t']) {
    const entries = ['b@x.example', 'c@x.example'];
    expect(parsePastedList(`\ufeff${rows(separator)}\r\n`)).toMatchObject({ entries, column: 'E-Mail' });
  }
});

test('a column is found below a title, and by rows below the first one', () => {
  const table =
    'Members, 2026, all\r\n\r\nE-Mail;Manager\r\na@x.example;m@x.example\r\nb@x.example;m@x.example';
  const entries = ['a@x.example', 'b@x.example'];
  expect(parsePastedList(table)).toMatchObject({ entries, column: 'E-Mail', unrecognized: [] });
  expect(parsePastedList('a@x.example;1,5;1,5\nb@x.example;2,5;2,5')).toMatchObject({ entries, column: 1 });
});

test('an export is read by its ids; the ids of another system give way to emails', () => {
  expect(parsePastedList(`"id","name","email"\r\n"${id}","Ada","a@x.example"`)).toMatchObject({
    entries: [id],
    column: 'id',
  });
  expect(parsePastedList('id,email\n17,a@x.example\n18,b@x.example')).toMatchObject({
    entries: ['a@x.example', 'b@x.example'],
    column: 'email',
  });
  expect(parsePastedList('id\n17')).toMatchObject({ entries: [], unrecognized: ['17'], column: 'id' });
});

test('a column of emails is read even if most of them are unknown, and no other one in its place', () => {
  expect(parsePastedList('email,owner\nn/a,bea@x.example\nunknown,bea@x.example')).toMatchObject({
    entries: [],
    unrecognized: ['n/a', 'unknown'],
  });
  const mixed = 'email,owner\nn/a,bea@x.example\nunknown,bea@x.example\nada@x.example,bea@x.example';
  expect(entriesOf(mixed)).toEqual([ada]);
});

test('the ids of another system give way to emails below any name, or inside objects', () => {
  expect(parsePastedList('Id,UserPrincipalName\n3f2b-1,ada@x.example\n3f2b-2,bea@x.example')).toMatchObject({
    entries: both,
    unrecognized: [],
    column: 'UserPrincipalName',
  });
  expect(parsePastedList('id,username\n17,ada@x.example')).toMatchObject({
    entries: [ada],
    unrecognized: [],
  });
  expect(entriesOf('id,login,owner\n17,ada@x.example,bea@x.example')).toEqual(both);
  const users = both.map((address, at) => ({
    id: `00u${at}`,
    status: 'ACTIVE',
    profile: { firstName: 'A', email: address, login: address },
  }));
  expect(parsePastedList(JSON.stringify(users))).toEqual({
    entries: both,
    duplicates: 0,
    unrecognized: [],
    column: 'profile',
  });
  const resources = both.map((value, at) => ({ id: `28${at}`, userName: value, emails: [{ value }] }));
  expect(parsePastedList(JSON.stringify(resources))).toMatchObject({ entries: both, column: 'emails' });
  expect(entriesOf(JSON.stringify({ totalResults: 2, Resources: resources }))).toEqual(both);
});

test.each([
  ['NDJSON', (records: object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')],
  ['an array', (records: object[]) => JSON.stringify(records, undefined, 2)],
  ['an API response', (records: object[]) => JSON.stringify({ object: 'list', items: records })],
])('profiles as %s are read by their ids, not by those of their groups', (_, write) => {
  const profile = { object: 'consumer.profile', id, email: 'a@x.example' };
  const other = { ...profile, id: `${id}1`, groups: [{ group: { id: 'cgr_0199f0c2a7b9' } }] };
  expect(parsePastedList(write([profile, other]))).toMatchObject({
    entries: [id, `${id}1`],
    unrecognized: [],
    column: 'id',
  });
});

test('without a head, a table has them in the column that looks like it', () => {
  expect(parsePastedList('Ada,a@x.example,1\nBee,b@x.example,2\nCee,nobody,3')).toEqual({
    entries: ['a@x.example', 'b@x.example'],
    duplicates: 0,
    unrecognized: ['nobody'],
    column: 2,
  });
  expect(parsePastedList('Ada <a@x.example>\tTeam A\nBee <b@x.example>\tTeam B')).toMatchObject({
    entries: ['a@x.example', 'b@x.example'],
    column: 1,
  });
});

test('a list with a word that is no email is still a list', () => {
  expect(entriesOf('a@x.example, oops, b@x.example')).toEqual(['a@x.example', 'b@x.example']);
  expect(entriesOf('a@x.example;oops\nb@x.example;c@x.example')).toEqual([
    'a@x.example',
    'b@x.example',
    'c@x.example',
  ]);
});

test('quotes that nobody closed lose nothing', () => {
  expect(entriesOf('"a@x.example\nb@x.example')).toEqual(['a@x.example', 'b@x.example']);
  expect(entriesOf('')).toEqual([]);
  expect(parsePastedList(' \n , ;\n').unrecognized).toEqual([]);
});

test('ten thousand lines are read at once', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `person${index}@x.example,Person ${index}`);
  expect(entriesOf(lines.join('\n'))).toHaveLength(10_000);
});

const word = fc.stringMatching(/^[a-z\d]{1,8}$/);
const email = fc
  .tuple(
    word,
    fc.constantFrom('', '.', '-', '_', '+', "'", '&'),
    word,
    fc.constantFrom('x', 'münchen', 'mail.x'),
  )
  .map(([first, sign, last, host]) => `${first}${sign}${last}@${host}.example`);
const profileId = fc.stringMatching(/^cpr_[a-f\d]{8,32}$/);
const entry = fc.oneof(email, profileId);
const name = fc
  .array(
    fc.constantFrom('Ada', 'Bée', 'van der', 'O’Neil', 'Dr.', '(Team A)', '山田', '5', '"The Bee"', '🌻'),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((words) => words.join(' '));
const wrapped = fc.oneof(
  fc
    .record({
      entry,
      wrap: fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => `"${text}"`,
        (text) => `'${text}'`,
        (text) => `“${text}”`,
        (text) => `<${text}>`,
        (text) => `(${text})`,
        (text) => `[${text}]`,
        (text) => `\`${text}\``,
        (text) => `**${text}**`,
        (text) => `${text}.`,
        (text) => ` ${text}\u200b `,
        (text) => `id=${text}`,
        (text) => `"user": "${text}"`,
        (text) => `mailto:${text}`,
        (text) => `<mailto:${text}>`,
      ),
    })
    .map((one) => ({ entry: one.entry, text: one.wrap(one.entry) })),
  fc.record({ entry, name, surname: name, shape: fc.nat(4) }).map((one) => ({
    entry: one.entry,
    text:
      [
        `${one.name} <${one.entry}>`,
        `${one.surname}, ${one.name} <${one.entry}>`,
        `"${one.surname}, ${one.name}" <${one.entry}>`,
        `'${one.surname}, ${one.name}' <${one.entry}>`,
        `${one.name} (${one.entry})`,
      ][one.shape] ?? '',
  })),
);
const separator = fc.constantFrom(', ', '; ', '\n', '\r\n', '\t', ',');

test('any entry in any wrapping is found, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(wrapped, separator), { maxLength: 12 }), (items) => {
      const list = parsePastedList(items.map(([{ text }, end]) => text + end).join(''));
      const keys = new Set(items.map(([one]) => entryKey(one.entry)));
      expect(new Set(list.entries.map(entryKey))).toEqual(keys);
      expect(list.duplicates).toBe(items.length - keys.size);
      expect(list.unrecognized).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('any text is read, and only what has the form of an email or id is an entry', () => {
  const unit = fc.constantFrom(
    ...'a1@.,;<>"\'()=: \n\t_|-'.split(''),
    'cpr_',
    'mailto:',
    '\u200b',
    '“',
    'é',
    '😀',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
      for (const one of entriesOf(text))
        expect(one).toMatch(/^("[^"]*"|[^\s<>,;:()]+)@[^\s<>,;:()@]+$|^[a-z]+_[a-z\d]+$/i);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['Ada@Acme.EXAMPLE', 'ada@acme.example'],
  ['ada@München.example', 'ada@xn--mnchen-3ya.example'],
  ['ada@[10.0.0.1]', 'ada@[10.0.0.1]'],
  ['cpr_0A', 'cpr_0A'],
])('the key of %s is %s', (entry, key) => {
  expect(entryKey(entry)).toBe(key);
});
