import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { countResults, runClients } from '#e2e/resilience/support/concurrent-clients.ts';
import { createGroups, manualGroupIdsOf, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import type { Change } from '#e2e/resilience/support/send-change.ts';
import { makeDirectory } from '#e2e/resilience/support/storage.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { builtCommand } from '#server/cli/build-if-stale.js';

/** In milliseconds: the longest that anyone may wait for an answer during a backup. */
const longestWait = 5000;

const storage = await makeDirectory();
const restored = await makeDirectory();
const folder = await mkdtemp(join(tmpdir(), 'portal-profiles-backups-'));
const products: Product[] = [];
afterAll(async () => {
  await Promise.all(products.map((product) => product.kill()));
  await storage.remove();
  await restored.remove();
  await rm(folder, { recursive: true, force: true });
});

async function start(env: Record<string, string>): Promise<Product> {
  const product = await startProduct(env, ['--no-demo']);
  products.push(product);
  return product;
}

/** Runs a command beside the server, as a schedule does, and returns what it printed. */
async function run(name: 'backup' | 'restore', args: string[], env: Record<string, string>): Promise<string> {
  const command = spawn(process.execPath, [builtCommand(name), ...args], { env: { ...process.env, ...env } });
  const ended = once(command, 'exit');
  const [output, errors] = await Promise.all([text(command.stdout), text(command.stderr)]);
  const [code] = await ended;
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}: ${output}${errors}`);
  return output;
}

test('a backup under load is of one moment, and nobody waits for it', async () => {
  await importPeople(storage.env, 5000);
  const { url } = await start(storage.env);
  const groups = await createGroups(url, ['First', 'Second', 'Third', 'Fourth']);
  const people = await readProfiles(url);
  const changes = groups.flatMap((group) =>
    people.map(({ id }): Change => ({ profile: id, action: 'assign', groups: [group] })),
  );
  let isOver = false;
  const load = runClients({ count: 4, urls: [url], changes, isOver: () => isOver });
  await delay(1000);
  const begun = performance.now();
  const printed = await run('backup', ['--keep', '2', folder], storage.env);
  const ended = performance.now();
  isOver = true;
  const sent = await load;

  const during = sent.filter((one) => one.sent < ended && one.done > begun);
  const slowest = Math.max(...during.map((one) => one.done - one.sent));
  console.log(
    `a backup of ${Math.round(ended - begun)} ms under load, the slowest change ${Math.round(slowest)} ms`,
  );
  expect(countResults(sent)).toEqual({ 200: sent.length });
  expect(during.length).toBeGreaterThan(50);
  expect(slowest).toBeLessThan(longestWait);

  const [name = '', ...others] = await readdir(folder);
  const file = join(folder, name);
  expect([name, ...others]).toEqual([expect.stringMatching(/^portal-profiles-\d{8}T\d{6}Z\.ndjson\.gz$/)]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(printed).toMatch(/^Wrote [\d,]+ rows to /);

  expect(await run('restore', [file], restored.env)).toContain('1 portals, 4 groups, 5,000 profiles');
  const copy = await start(restored.env);
  const profiles = await readProfiles(copy.url);
  const held = new Map(profiles.map((profile) => [profile.id, manualGroupIdsOf(profile)]));
  const isThere = ({ profile, groups: [group = ''] }: Change) => held.get(profile)?.has(group) ?? false;
  expect(sent.filter((one) => one.done < begun && !isThere(one))).toEqual([]);
  // Each of the four clients waits for its answer. So in the order of sending,
  // few can be there that follow a missing one.
  const inOrder = sent.toSorted((a, b) => a.sent - b.sent).map(isThere);
  expect(inOrder.lastIndexOf(true) - inOrder.indexOf(false)).toBeLessThan(8);
  expect(inOrder.at(-1)).toBe(false);
});

test('without a server too, and only the newest are kept', async () => {
  for (const product of products.splice(0)) await product.stop();
  const abandoned = join(folder, 'portal-profiles-20200101T000000Z.ndjson.gz.partial');
  await writeFile(abandoned, 'of a backup that was killed');
  await utimes(abandoned, 0, 0);
  await writeFile(join(folder, 'notes.txt'), 'of somebody else');
  for (let i = 0; i < 2; i++) {
    await delay(1000);
    await run('backup', ['--keep', '2', folder], storage.env);
  }
  const backup = expect.stringMatching(/^portal-profiles-\d{8}T\d{6}Z\.ndjson\.gz$/);
  expect((await readdir(folder)).toSorted()).toEqual(['notes.txt', backup, backup]);
  expect((await readdir(storage.env['DATA_DIR'] ?? '')).toSorted()).toEqual(['lock', 'postgres']);
});
