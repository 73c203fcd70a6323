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

test('refuses rows with more or fewer cells than the header, and reads on', async () => {
  const reason = 'has more or fewer cells than the first line';
  expect(await recordsOf('csv', 'email,name\na@b.c\nd@e.f,D,E\ng@h.i,G\n')).toEqual([
    [2, { email: 'a@b.c' }, reason],
    [3, { email: 'd@e.f', name: 'D' }, reason],
    [4, { email: 'g@h.i', name: 'G' }],
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
  ['email;name\na@b.c;A\n', 'This file begins with "email;name".'],
  ['email,phone\na@b.c,1\n', 'email, name, status, image_url, groups'],
  ['name\nAda\n', 'Only email is required'],
  ['email,Email\na@b.c,a@b.c\n', 'each once'],
  ['', 'The file has no rows.'],
  ['email\n', 'The file has no rows.'],
  ['email,name\na@b.c,A\nd@e.f,"D\ng@h.i,G\n', 'After 1 rows, a quote is opened and never closed.'],
  ['email,name\na@b.c,A\nd@e.f,the "D"\n', 'near line 3, a quote is in the middle of a cell'],
  ['email,name\na@b.c,"A" b\n', 'near line 2, a quote is in the middle of a cell'],
  [`email,name\na@b.c,"${'x\n'.repeat(600_000)}`, 'a quote may not be closed'],
])('cannot use %.40j', async (text, sentence) => {
  await expect(recordsOf('csv', text)).rejects.toThrow(sentence);
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

test('passes on what goes wrong with the file', async () => {
  const file = new Readable({ read: () => file.destroy(new Error('the disk is gone')) });
  await expect(readRecords(file, 'csv').next()).rejects.toThrow('the disk is gone');
});
