import { expect, test } from 'vitest';
import { parsePastedList } from '#app/features/profiles/bulk-select/parse-pasted-list.ts';

const id = 'cpr_0199f0c2a7b97d1e8f3a2b4c5d6e7f80';
const entriesOf = (text: string) => parsePastedList(text).entries;

test.each([
  ['lines', 'a@x.example\nb@x.example\r\nc@x.example\rd@x.example'],
  ['commas', 'a@x.example, b@x.example,c@x.example,,d@x.example,'],
  ['semicolons and tabs', 'a@x.example;b@x.example\tc@x.example ; d@x.example'],
  ['all of them', 'a@x.example; b@x.example\n\n  c@x.example,\n"d@x.example"\n'],
  ['names beside addresses', 'Ada <a@x.example>; B. Bee <b@x.example>, <c@x.example>\nd@x.example'],
])('entries between %s', (_, text) => {
  expect(parsePastedList(text)).toEqual({
    entries: ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'],
    duplicates: 0,
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
    expect(parsePastedList(`\ufeff${rows(separator)}\r\n`)).toEqual({
      entries,
      duplicates: 0,
      column: 'E-Mail',
    });
  }
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
  expect(parsePastedList('id\n17').entries).toEqual(['17']);
});

test('without a head, a table has them in the column that looks like it', () => {
  expect(parsePastedList('Ada,a@x.example,1\nBee,b@x.example,2\nCee,nobody,3')).toEqual({
    entries: ['a@x.example', 'b@x.example', 'nobody'],
    duplicates: 0,
    column: 2,
  });
});

test('a list with a word that is no email is still a list', () => {
  expect(entriesOf('a@x.example, oops, b@x.example')).toEqual(['a@x.example', 'oops', 'b@x.example']);
  expect(entriesOf('a@x.example\noops\n')).toEqual(['a@x.example', 'oops']);
});

test('quotes that nobody closed lose nothing', () => {
  expect(entriesOf('"a@x.example\nb@x.example')).toContain('b@x.example');
  expect(entriesOf('')).toEqual([]);
  expect(entriesOf(' \n , ;\n')).toEqual([]);
});

test('ten thousand lines are read at once', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `person${index}@x.example,Person ${index}`);
  expect(entriesOf(lines.join('\n'))).toHaveLength(10_000);
});
