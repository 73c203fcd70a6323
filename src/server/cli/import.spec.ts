import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#server/db/open-database.ts';

const run = promisify(execFile);
const commandTimeout = 60_000;

let directory: string;
const fileOf = (name: string) => join(directory, name);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'import-'));
});

afterAll(() => rm(directory, { recursive: true }));

interface Result {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command from source, on the database of this spec. */
async function importCommand(...args: string[]): Promise<Result> {
  const env = { ...process.env, DATA_DIR: fileOf('data') };
  try {
    const command = ['--import', 'tsx', 'src/server/cli/import.ts', ...args];
    return { code: 0, ...(await run(process.execPath, command, { env })) };
  } catch (error) {
    // The error that promisify rejects with has all three properties.
    return error as Error & Result;
  }
}

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
      `line,reason,email,name,status,image_url,groups,group_ids
3,email is not an email address,pat.example.com,"O'Brien, ""Pat""",,,One,
4,"name is missing, and a new profile needs one",new@example.com,,,,,
`,
    );

    await writeFile(
      fileOf('mended.csv'),
      refused.replace('pat.', 'pat@').replace('new@example.com,,', 'new@example.com,New,'),
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
  expect(await readFile(`${file}.refused.csv`, 'utf8')).toContain('2,is not a JSON object,,,,,,\n');
  expect(await readDatabase(`select from profiles where email = 'nd@example.com'`)).toEqual([]);
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

test(
  'keeps the rows before the place where a file goes bad, and says so',
  { timeout: commandTimeout },
  async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `p${index}@example.com,P ${index}\n`);
    await writeFile(fileOf('bad.csv'), `email,name\n${rows.join('')}q@example.com,a "quoted" name\n`);
    const { code, stdout, stderr } = await importCommand(
      '--portal',
      'bad',
      '--create-portal',
      fileOf('bad.csv'),
    );
    expect(code).toBe(1);
    expect(stderr).toContain('After 3000 rows, near line 3002, a quote is in the middle of a cell');
    const [stored] = await readDatabase<{ count: number }>(
      `select count(*)::int from profiles where email like 'p%@example.com' and email <> 'pat@example.com'`,
    );
    expect(stored?.count).toBeGreaterThan(0);
    expect(stdout).toContain(`${stored?.count.toLocaleString('en')} profiles created`);
  },
);

test.each([
  [['--portal', 'acme'], 'Give one portal and one file.\nUsage: npm run import'],
  [['people.csv'], 'Give one portal and one file.\nUsage: npm run import'],
  [['--portal', 'acme', '--replace', 'people.csv'], "Unknown option '--replace'"],
  [['--portal', 'acme', 'people.xlsx'], 'people.xlsx is neither a .csv nor a .ndjson file.'],
  [
    ['--portal', 'acme', 'nowhere.csv'],
    "The file can't be opened (ENOENT: no such file or directory, open 'nowhere.csv').",
  ],
])('refuses %j', { timeout: commandTimeout }, async (args, sentence) => {
  const { code, stdout, stderr } = await importCommand(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});
