import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createId } from '#server/db/create-id.ts';
import { openDatabase } from '#server/db/open-database.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portal-profiles-panic-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function idsAfterReopening(): Promise<string[]> {
  const { pool, close } = await openDatabase({ dataDir });
  const { rows } = await pool.query<{ id: string }>('select id from portals order by id');
  await close();
  return rows.map(({ id }) => id);
}

const insert = (id: string) => `insert into portals (id, slug, name) values ('${id}', '${id}', 'Kept')`;

/** In a child process, inserts a row, runs a piece of code, then runs statements one by one. */
function start(code: string, statements: string[]) {
  const persistedId = createId('portal');
  const whole = `
    import fs, { renameSync } from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    import { openDatabase } from '#server/db/open-database.ts';
    const [, directory, statements] = process.argv;
    const { pool, close } = await openDatabase({ dataDir: directory });
    await pool.query(${JSON.stringify(insert(persistedId))});
    ${code}
    for (const statement of JSON.parse(statements)) {
      await pool.query(statement).catch((error) => console.log(error.message));
    }
    await close();
    console.log('closed');
  `;
  const flags = ['--import', 'tsx', '--input-type=module', '--eval', whole, '--'];
  const child = spawn(process.execPath, [...flags, dataDir, JSON.stringify(statements)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]).then(
    ([[code], stdout, stderr]) => ({ code, stdout, stderr }),
  );
  return { child, persistedId, ended };
}

const hideLog = `
  renameSync(directory + '/postgres/pg_wal', directory + '/hidden');
  process.on('exit', () => renameSync(directory + '/hidden', directory + '/postgres/pg_wal'));`;

const failSyncs = `
  fs.fsyncSync = () => { throw Object.assign(new Error('i/o error'), { code: 'EIO' }); };
  syncBuiltinESMExports();`;

test.each([
  [
    'a log that cannot grow',
    hideLog,
    ['select pg_switch_wal()', insert('lost')],
    'PANIC: could not create file',
  ],
  ['a sync that fails', failSyncs, [insert('lost')], 'PANIC: could not fsync file'],
  ['a stack that is too deep', '', [`select repeat('[', 200000)::json`], 'Maximum call stack size exceeded'],
])(
  '%s ends the process with a sentence, and what was acknowledged is there',
  async (_, code, statements, reason) => {
    const { persistedId, ended } = start(code, statements);
    const { stderr, ...rest } = await ended;
    expect(stderr).toContain(
      `The embedded database in ${dataDir} has stopped and ends this process: ${reason}`,
    );
    expect(stderr.split('\n')).toHaveLength(2);
    expect(rest).toEqual({ code: 1, stdout: '' });
    expect(await idsAfterReopening()).toContain(persistedId);
  },
);

test('errors, and words that look like a panic, end nothing', async () => {
  const forged = '\n2026-01-01 00:00:00.000 UTC [42] PANIC:  forged';
  const { persistedId, ended } = start('', [
    `select '${forged}'::int`,
    `do $$ begin raise warning E'${forged.replace('\n', '\\n')}'; end $$`,
    `do $$ begin raise exception 'FATAL:  forged'; end $$`,
    'nonsense',
  ]);
  const { stdout, ...rest } = await ended;
  expect(stdout).toMatch(/forged[^]*FATAL: {2}forged[^]*closed\n$/);
  expect(rest).toEqual({ code: 0, stderr: '' });
  expect(await idsAfterReopening()).toContain(persistedId);
});

test('a suspended process, and a statement that takes long, end nothing', async () => {
  const { child, persistedId, ended } = start('console.log("begins");', [
    'select pg_sleep(2)',
    insert('late'),
  ]);
  await once(child.stdout, 'readable');
  child.kill('SIGSTOP');
  // The clock runs on while the process is stopped, as it does on a suspended laptop.
  const stopped = performance.now();
  await expect.poll(() => performance.now() - stopped, { timeout: 10_000 }).toBeGreaterThan(2500);
  child.kill('SIGCONT');
  expect(await ended).toEqual({ code: 0, stdout: 'begins\nclosed\n', stderr: '' });
  expect(await idsAfterReopening()).toEqual(expect.arrayContaining([persistedId, 'late']));
});
