import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCsvReader } from '#text/csv-rows.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { runCli } from '#server/test-support/run-cli.ts';

const commandTimeout = 60_000;

let directory: string;
const fileOf = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'import-'));
});

afterAll(() => rm(directory, { recursive: true }));

/** Runs the command on the database of this spec. */
const importCommand = (...args: string[]) => runCli('import', args, { DATA_DIR: fileOf('data') });

async function readDatabase<Row extends object>(sql: string): Promise<Row[]> {
  const { pool, close } = await openDatabase({ dataDir: fileOf('data') });
  const { rows } = await pool.query<Row>(sql);
  await close();
  return rows;
}

test(
  'imports a file, and puts the refused rows into another, which can be mended and imported',
  { timeout: commandTimeout },
  async () => {
    const file = fileOf('people.csv');
    await writeFile(
      file,
      'name,email,groups\nAda,ada@example.com,One;Two\n"O\'Brien, ""Pat""",pat.example.com,One\n,new@example.com,\n',
    );
    const first = await importCommand('--portal', 'acme', '--create-portal', file);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toBe(
      `3 rows read: 1 profiles created, 0 changed, 0 unchanged, 2 rows refused.
2 group assignments added, 0 removed.
Groups created: One, Two.
The refused rows and the reasons are in ${file}.refused.csv.
`,
    );
    const refused = await readFile(`${file}.refused.csv`, 'utf8');
    expect(refused).toBe(
      [
        '\ufeff"line","reason","email","name","status","image_url","groups","group_ids"',
        `"3","email is not an email address","pat.example.com","O'Brien, ""Pat""","","","One",""`,
        '"4","name is missing, and a new profile needs one","new@example.com","","","","",""',
        '',
      ].join('\r\n'),
    );

    await writeFile(
      fileOf('mended.csv'),
      refused.replace('pat.', 'pat@').replace('new@example.com",""', 'new@example.com","New"'),
    );
    const second = await importCommand('--portal', 'acme', fileOf('mended.csv'));
    expect(second.stdout).toContain('2 rows read: 2 profiles created');
    await expect(readFile(fileOf('mended.csv.refused.csv'))).rejects.toThrow('ENOENT');
    expect(await readDatabase('select name from profiles order by id')).toEqual([
      { name: 'Ada' },
      { name: `O'Brien, "Pat"` },
      { name: 'New' },
    ]);
  },
);

test('imports NDJSON, and says in a dry run that it is one', { timeout: commandTimeout }, async () => {
  const file = fileOf('people.ndjson');
  await writeFile(file, '{"email":"nd@example.com","name":"Nd","groups":["A;B"]}\nnonsense\n');
  const { code, stdout } = await importCommand('--portal', 'acme', '--dry-run', file);
  expect(code).toBe(0);
  expect(stdout).toContain('Dry run: nothing was changed.');
  expect(stdout).toContain('2 rows read: 1 profiles created, 0 changed, 0 unchanged, 1 rows refused.');
  expect(await readFile(`${file}.refused.csv`, 'utf8')).toContain('"2","is not a JSON object"');
  expect(await readDatabase(`select from profiles where email = 'nd@example.com'`)).toEqual([]);

  await writeFile(`${file}.refused.csv`, 'corrected');
  await importCommand('--portal', 'acme', '--dry-run', file);
  expect(await readFile(`${file}.refused.csv`, 'utf8')).toBe('corrected');
  expect(await readFile(`${file}.refused-2.csv`, 'utf8')).toContain('"2","is not a JSON object"');
});

test('tells to stop the server that holds the database', { timeout: commandTimeout }, async () => {
  const { close } = await openDatabase({ dataDir: fileOf('data') });
  const { code, stderr } = await importCommand('--portal', 'acme', fileOf('people.csv'));
  await close();
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^The database in .* is in use by process \d+ .*\nStop the server, then run this again\.\n$/,
  );
});

const formula = '=HYPERLINK("http://e.example","x")';

test(
  'escapes the refused rows as an export does, and reads them back, also as a spreadsheet saves them',
  { timeout: commandTimeout },
  async () => {
    const file = fileOf('formulas.csv');
    await writeFile(
      file,
      `email,name,groups\nformula.example.com,"${formula.replaceAll('"', '""')}",-1;René\n`,
    );
    await importCommand('--portal', 'acme', '--create-portal', file);
    const refused = await readFile(`${file}.refused.csv`, 'utf8');
    expect(refused.startsWith('\ufeff')).toBe(true);
    expect(refused).toContain(`"'${formula.replaceAll('"', '""')}","","","'-1;René",""`);

    const saved = createCsvReader(',')(refused.slice(1), true)
      .map(({ cells }) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n')
      .replace('formula.', 'formula@');
    await writeFile(fileOf('formulas.txt'), Buffer.from(`\ufeff${saved}`, 'utf16le'));
    const { stdout } = await importCommand('--portal', 'acme', '--create-portal', fileOf('formulas.txt'));
    expect(stdout).toContain('1 profiles created');
    expect(stdout).toContain('Groups created: -1, René.');
    expect(await readDatabase(`select name from profiles where email = 'formula@example.com'`)).toEqual([
      { name: formula },
    ]);
  },
);

test(
  'lists refused rows where their file cannot be written, and says so',
  { timeout: commandTimeout },
  async () => {
    // Not even root can make a file with a name of more than 255 bytes.
    const file = fileOf(`${'unwritable'.repeat(24)}.csv`);
    await writeFile(file, 'email,name\nunwritable@example.com,U\nnobody,"\u001b[2J"\n');
    const { code, stdout, stderr } = await importCommand('--portal', 'acme', '--create-portal', file);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^Refused rows can't be written to .*\.refused\.csv \(ENAMETOOLONG.*\)\. They will be printed here\.\n/,
    );
    expect(stdout).toBe(
      `Line 3 (nobody): email is not an email address; name contains a control character (U+001B)
2 rows read: 1 profiles created, 0 changed, 0 unchanged, 1 rows refused.
0 group assignments added, 0 removed.
The refused rows and the reasons are above.
`,
    );
  },
);

test(
  'imports nothing from a file that cannot be read to its end, and keeps earlier refused rows',
  { timeout: commandTimeout },
  async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `open${index}@example.com,P ${index}\n`);
    await writeFile(
      fileOf('bad.csv'),
      `email,name\n${rows.join('')}q@example.com,"a name\nr@example.com,R\n`,
    );
    await writeFile(fileOf('bad.csv.refused.csv'), 'earlier');
    const result = await importCommand('--portal', 'bad', '--create-portal', fileOf('bad.csv'));
    expect(result).toEqual(
      expect.objectContaining({
        code: 1,
        stdout: '',
        stderr: 'Line 3002 opens a quote that is never closed.\n',
      }),
    );
    expect(await readDatabase(`select from profiles where email like 'open%'`)).toEqual([]);
    await writeFile(fileOf('bad.csv'), 'email,name\na@example.com,A\n');
    await importCommand('--portal', 'missing', fileOf('bad.csv'));
    expect(await readFile(fileOf('bad.csv.refused.csv'), 'utf8')).toBe('earlier');
  },
);

test.each([
  [['--portal', 'acme'], 'Give one portal and one file.\nUsage: npm run import'],
  [['people.csv'], 'Give one portal and one file.\nUsage: npm run import'],
  [['--portal', 'acme', '--replace', 'people.csv'], "Unknown option '--replace'"],
  [
    ['--portal', 'acme', 'people.xlsx'],
    'people.xlsx must be a .csv, .tsv, .tab, .txt, .ndjson or .jsonl file.',
  ],
])('refuses %j', { timeout: commandTimeout }, async (args, sentence) => {
  const { code, stdout, stderr } = await importCommand(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});
