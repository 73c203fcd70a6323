import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import {
  type Change,
  isAcknowledged,
  sendChange,
  type SentChange,
} from '#e2e/resilience/support/send-change.ts';
import { countResults, runClients } from '#e2e/resilience/support/concurrent-clients.ts';
import { createGroups, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { findLostWrites } from '#e2e/resilience/support/lost-writes.ts';
import { type LoopDisk, makeLoopDisk } from '#e2e/resilience/support/loop-disk.ts';
import { runCommand } from '#e2e/resilience/support/run-command.ts';
import { statusOf } from '#e2e/resilience/support/status-log.ts';
import { startProduct } from '#e2e/support/product.ts';
import { runChild } from '#server/test-support/child-process.ts';

const found = await makeLoopDisk(320);
afterAll(() => found?.remove());
if (!found) console.log('SKIPPED: a full disk, since only root on Linux may make one.');

const onDisk = test
  .extend<{ disk: LoopDisk }>({
    // oxlint-disable-next-line no-empty-pattern -- the runner infers the requested fixtures from the pattern
    disk: async ({}, provide) => {
      if (found) await provide(found);
      await found?.fill();
    },
  })
  .runIf(found);

const envOf = ({ directory }: LoopDisk) => ({
  DATA_DIR: join(directory, 'data'),
  REQUEST_LIMIT: '999999999',
});

const messages = (lines: string[]) =>
  lines
    .filter((line) => line.startsWith('{'))
    .map((line) => (JSON.parse(line) as { msg?: string }).msg ?? '');

onDisk('changes are refused in time and accepted again, and nothing is lost', async ({ disk }) => {
  await importPeople(envOf(disk), 300);
  const product = await startProduct(envOf(disk), ['--no-demo']);
  onTestFinished(() => product.kill());
  const { url } = product;
  const groups = await createGroups(
    url,
    Array.from({ length: 40 }, (_, index) => `Group ${index}`),
  );
  const people = await readProfiles(url);
  const changes = groups.flatMap((group) =>
    people.map(({ id }): Change => ({ profile: id, action: 'assign', groups: [group] })),
  );
  const sent: SentChange[] = [];
  const runUntil = async (isOver: (one: SentChange) => boolean) => {
    let over = false;
    const count = 12;
    const onSent = (one: SentChange) => void (over ||= isOver(one));
    sent.push(...(await runClients({ count, urls: [url], changes, onSent, isOver: () => over })));
    changes.splice(0, sent.length);
  };

  await disk.fill(64.5);
  await runUntil((one) => !isAcknowledged(one));
  const refused = await Promise.all(changes.slice(0, 30).map((change) => sendChange(url, change)));
  expect(countResults(refused)).toEqual({ '503 service_unavailable': 30 });
  expect(await readProfiles(url)).toHaveLength(300);
  expect([await statusOf(`${url}/healthz`), await statusOf(`${url}/readyz`)]).toEqual([200, 200]);
  await disk.fill();
  let made = 0;
  await runUntil((one) => isAcknowledged(one) && ++made === 200);
  console.log('with a disk that fills, and has space again:', countResults(sent));

  const said = messages(product.lines).filter((message) => message.includes('disk'));
  expect(said).toEqual([
    'less than 64 MB are free on the disk: changes are refused',
    'the disk has space again: changes are accepted',
  ]);
  await disk.fill(20);
  await product.kill();
  await disk.fill();
  const again = await startProduct(envOf(disk), ['--no-demo']);
  onTestFinished(() => again.kill());
  expect(findLostWrites(sent, await readProfiles(again.url))).toEqual([]);
  await again.stop();
});

const writeForEver = `
  import { randomBytes } from 'node:crypto';
  const { openDatabase } = await import('#server/db/open-database.ts');
  const { pool } = await openDatabase({ dataDir: process.argv[1] });
  console.log('open');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  for (let row = 0; ; row++) {
    await pool.query('insert into portals (id, slug, name) values ($1, $1, $2)', ['p' + row, randomBytes(8000).toString('hex')]);
    console.log(row);
  }
`;

onDisk('what writes without asking panics on a full disk, ends, and has lost nothing', async ({ disk }) => {
  const dataDir = join(disk.directory, 'panic');
  const child = runChild(writeForEver, dataDir);
  await child.printed(1);
  await disk.fill(12);
  child.send('go');
  const end = await child.printed(1_000_000).catch(String);
  expect(end).toContain('The child process ended');
  const last = Number(child.lines.at(-1));
  console.log(`${last + 1} rows before the panic`);

  await disk.fill();
  const check = runChild(
    `const { openDatabase } = await import('#server/db/open-database.ts');
     const { pool, close } = await openDatabase({ dataDir: process.argv[1] });
     const { rows } = await pool.query('select count(*)::int as count from portals');
     console.log(rows[0].count);
     await close();`,
    dataDir,
  );
  await check.printed(1);
  expect(Number(check.lines[0])).toBeGreaterThanOrEqual(last + 1);
  await check.kill();
});

onDisk('import and start say that the disk is full', async ({ disk }) => {
  const people = join(disk.directory, 'people.csv');
  await writeFile(people, 'email,name\nada@example.com,Ada\n');
  const args = ['--portal', 'other', '--create-portal', people];
  await disk.fill(30);
  const refused = runCommand('import', args, envOf(disk));
  expect(refused).toMatchObject({ status: 1 });
  expect(refused.stderr).toContain('Less than 64 MB is free');
  const other = { ...envOf(disk), DATA_DIR: join(disk.directory, 'a/b') };
  const sentence = `A new database in ${other.DATA_DIR} needs 144 MB of free disk space, and less is available.`;
  await expect(startProduct(other)).rejects.toThrow(`exit code 1: ${sentence}\n`);

  await disk.fill(2);
  // Fills the rest of the disk: the write fails where the disk ends.
  await expect(writeFile(join(disk.directory, 'rest'), Buffer.alloc(8_000_000))).rejects.toThrow('ENOSPC');
  const full = runCommand('import', args, envOf(disk));
  expect(full).toMatchObject({ status: 1 });
  // PostgreSQL may still find a free block for the files it creates at startup.
  expect(full.stderr).toMatch(
    /^(The database in .* can't be opened \(.*No space left on device\)\.|Less than 64 MB is free .*)\n/,
  );
  expect(full.stderr).not.toContain('    at ');
});
