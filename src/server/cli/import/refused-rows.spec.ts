import { createReadStream } from 'node:fs';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readRecords } from '#server/cli/import/read-records.ts';
import { openRefusedRows } from '#server/cli/import/refused-rows.ts';

let directory: string;
const importedFile = () => join(directory, 'people.csv');
const refusedFile = () => `${importedFile()}.refused.csv`;
const readRefused = () => readFile(refusedFile(), 'utf8');

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'refused-'));
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(directory, { recursive: true });
});

const kind = 'Refused rows';
const cases = [
  { kind, report: 'alkacon/opencms-core#636', input: '=HYPERLINK("http://e.example","x")' },
  { kind, report: 'jogetworkflow/jw-community#20', input: "=cmd|' /C calc'!A0" },
  { kind, report: 'getodk/central#752', input: 'Renée 名前' },
  { kind, report: 'none found', input: "'=1+1" },
  { kind, report: 'none found', input: '\u200b@SUM(A1)' },
  { kind, report: 'none found', input: 'two\r\nlines, and "quotes";\t|' },
  { kind, report: 'none found', input: "O'Brien" },
];

test.each(cases)('$kind, $report: $input is escaped, and comes back', async ({ input }) => {
  const refused = await openRefusedRows(importedFile());
  await refused.add(7, `name contains ${input}`, {
    email: '+a@x.example',
    name: input,
    groups: ['a;b', input],
  });
  expect(await refused.close()).toBe(`in ${refusedFile()}`);
  const text = await readRefused();
  expect(text).toMatch(/^\ufeff"line","reason",/);
  expect(text).not.toMatch(/(^|,)"[=+\-@\t]/m);
  const { value } = await readRecords(createReadStream(refusedFile()), 'csv').next();
  expect(value).toMatchObject({ cells: { email: '+a@x.example', name: input } });
});

async function refuseOne(reason: string): Promise<string> {
  const refused = await openRefusedRows(importedFile());
  await refused.add(2, reason, {});
  return refused.close();
}

test('leaves earlier files alone, in which somebody may be correcting rows', async () => {
  await writeFile(refusedFile(), 'corrected');
  await (await openRefusedRows(importedFile())).close();
  expect(await readdir(directory)).toEqual(['people.csv.refused.csv']);
  expect(await refuseOne('email is missing')).toBe(`in ${importedFile()}.refused-2.csv`);
  expect(await refuseOne('name is missing')).toBe(`in ${importedFile()}.refused-3.csv`);
  expect(await readRefused()).toBe('corrected');
});

test('writes no second file of the same rows, as after a dry run', async () => {
  expect(await refuseOne('email is missing')).toBe(`in ${refusedFile()}`);
  expect(await refuseOne('email is missing')).toBe(`in ${refusedFile()}`);
  expect(await readdir(directory)).toEqual(['people.csv.refused.csv']);
});

test('says before the import where they cannot be written, and prints the rows after it', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  // Not even root can write into a directory that does not exist.
  const file = join(directory, 'missing/people.csv');
  const refused = await openRefusedRows(file);
  expect(error).toHaveBeenCalledWith(
    expect.stringContaining(`can't be written to ${file}.refused.csv (ENOENT`),
  );
  await refused.add(2, 'email is missing', {});
  await refused.add(3, 'name contains \u001b[2J', { email: 'a@x.example' });
  expect(await refused.close()).toBe('above');
  expect(log.mock.calls).toEqual([
    ['Line 2 (no email): email is missing'],
    ['Line 3 (a@x.example): name contains \ufffd[2J'],
  ]);
});

test('prints the rows for which the disk has no space', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const refused = await openRefusedRows(importedFile());
  const file = await open(importedFile(), 'w');
  vi.spyOn(Object.getPrototypeOf(file), 'appendFile').mockRejectedValue(new Error('ENOSPC'));
  await file.close();
  await refused.add(2, 'email is missing', {});
  expect(await refused.close()).toBe('above');
  expect(error).toHaveBeenCalledTimes(1);
  expect(log).toHaveBeenCalledTimes(1);
  expect(await readdir(directory)).toEqual(['people.csv']);
});
