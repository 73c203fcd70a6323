import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
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
  expect(await refused.close(true)).toBe(`in ${refusedFile()}`);
  const text = await readRefused();
  expect(text).toMatch(/^\ufeff"line","reason",/);
  expect(text).not.toMatch(/(^|,)"[=+\-@\t]/m);
  const { value } = await readRecords(createReadStream(refusedFile()), 'csv').next();
  expect(value).toMatchObject({ cells: { email: '+a@x.example', name: input } });
});

test('replaces the file of an earlier import when it has refused rows, or is complete', async () => {
  await writeFile(refusedFile(), 'earlier');
  await (await openRefusedRows(importedFile())).close(false);
  expect(await readRefused()).toBe('earlier');
  const refused = await openRefusedRows(importedFile());
  await refused.add(2, 'email is missing', {});
  await refused.close(false);
  expect(await readRefused()).not.toContain('earlier');
  await (await openRefusedRows(importedFile())).close(true);
  await expect(readRefused()).rejects.toThrow('ENOENT');
  await (await openRefusedRows(importedFile())).close(false);
  await expect(readRefused()).rejects.toThrow('ENOENT');
});

const unwritable = [
  // Not even root can write to a directory as to a file, or into a directory that does not exist.
  { report: 'Alishahryar1/free-claude-code#388', code: 'EISDIR', prepare: () => mkdir(refusedFile()) },
  {
    report: 'none found',
    code: 'ENOENT',
    prepare: () => symlink(join(directory, 'missing/file'), refusedFile()),
  },
];

test.each(unwritable)('$report: says $code before the import, and prints the rows after it', async (one) => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await one.prepare();
  const refused = await openRefusedRows(importedFile());
  expect(error).toHaveBeenCalledWith(
    expect.stringContaining(`can't be written to ${refusedFile()} (${one.code}`),
  );
  await refused.add(2, 'email is missing', {});
  await refused.add(3, 'name contains \u001b[2J', { email: 'a@x.example' });
  expect(await refused.close(true)).toBe('above');
  expect(log.mock.calls).toEqual([
    ['Line 2 (no email): email is missing'],
    ['Line 3 (a@x.example): name contains \ufffd[2J'],
  ]);
});

test.skipIf(process.platform !== 'linux')('prints the rows for which the disk has no space', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await symlink('/dev/full', refusedFile());
  const refused = await openRefusedRows(importedFile());
  await refused.add(2, 'email is missing', {});
  expect(await refused.close(true)).toBe('above');
  expect(error).toHaveBeenCalledTimes(1);
  expect(log).toHaveBeenCalledTimes(1);
});
