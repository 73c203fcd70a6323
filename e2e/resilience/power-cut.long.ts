import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { type Change, isAcknowledged, type SentChange } from '#e2e/resilience/support/send-change.ts';
import { runClients } from '#e2e/resilience/support/concurrent-clients.ts';
import { createGroups, readProfiles } from '#e2e/resilience/support/crowd-portal.ts';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { findLostWrites } from '#e2e/resilience/support/lost-writes.ts';
import { type LoopDisk, makeLoopDisk } from '#e2e/resilience/support/loop-disk.ts';
import { runCommand } from '#e2e/resilience/support/run-command.ts';
import { canTrace, traceSyncs } from '#e2e/resilience/support/trace-syncs.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { builtServer } from '#server/cli/build-if-stale.js';

const unlimited = { REQUEST_LIMIT: '999999999' };

/**
 * In milliseconds after the first response. A file system writes its metadata after 5 seconds, file data much later.
 */
const cuts = [0, 3500, 8000];

const disk = await makeLoopDisk(400);
afterAll(() => disk?.remove());
const mayTrace = disk === undefined && canTrace();
if (!disk && !mayTrace) {
  console.log('SKIPPED: power cuts, since this is not root on Linux, and strace cannot be used.');
}

async function startOn({ directory }: LoopDisk, args: string[] = []): Promise<Product> {
  const product = await startProduct({ DATA_DIR: join(directory, 'data'), ...unlimited }, args);
  onTestFinished(() => product.kill());
  return product;
}

async function slugs(url: string): Promise<string[]> {
  const response = await fetch(`${url}/api/portals`);
  const { items } = (await response.json()) as { items: { slug: string }[] };
  return items.map(({ slug }) => slug).toSorted();
}

const demoSlugs = ['demo', 'demo-empty', 'demo-small'];

async function cut(disk: LoopDisk, pid?: number): Promise<LoopDisk> {
  const copy = await disk.cutPower(pid);
  onTestFinished(() => copy.remove());
  return copy;
}

/** The slugs of all portals after a start on a disk that lost power. */
async function slugsAfter(disk: LoopDisk): Promise<string[]> {
  const product = await startOn(disk);
  const found = await slugs(product.url);
  await product.stop();
  return found;
}

test.runIf(disk)('power is cut in a first start, and at its first answer', async () => {
  if (!disk) return;
  const child = spawn(process.execPath, [builtServer], {
    env: { ...process.env, PORT: '0', DATA_DIR: join(disk.directory, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  const answers = once(createInterface(child.stdout), 'line');
  const global = join(disk.directory, 'data/postgres/global');
  await expect.poll(() => existsSync(global), { timeout: 30_000, interval: 1 }).toBe(true);
  const early = await cut(disk, child.pid);
  await answers;
  const ready = await cut(disk, child.pid);
  child.kill('SIGKILL');
  await exited;
  await rm(join(disk.directory, 'data'), { recursive: true });

  expect(await slugsAfter(ready)).toEqual(demoSlugs);
  expect(await slugsAfter(early)).toEqual(demoSlugs);
});

test.runIf(disk)('power is cut after a restore and in the changes that follow', async () => {
  if (!disk) return;
  const elsewhere = await mkdtemp(join(tmpdir(), 'portal-profiles-long-'));
  onTestFinished(() => rm(elsewhere, { recursive: true, force: true }));
  const file = join(elsewhere, 'people.ndjson.gz');
  await importPeople({ DATA_DIR: join(elsewhere, 'data') }, 300);
  expect(runCommand('dump', [file], { DATA_DIR: join(elsewhere, 'data') })).toMatchObject({ status: 0 });
  expect(runCommand('restore', [file], { DATA_DIR: join(disk.directory, 'data') })).toMatchObject({
    status: 0,
  });
  const restored = await cut(disk);

  const product = await startOn(disk);
  const groups = await createGroups(product.url, ['One', 'Two', 'Three', 'Four', 'Five', 'Six']);
  const people = await readProfiles(product.url);
  const changes = Array.from({ length: 20 }, () => groups)
    .flat()
    .flatMap((group) => people.map(({ id }): Change => ({ profile: id, action: 'assign', groups: [group] })));
  let over = false;
  const begun = performance.now();
  const load = runClients({ count: 6, urls: [product.url], changes, isOver: () => over });
  const copies: { at: number; copy: LoopDisk }[] = [];
  for (const time of cuts) {
    await delay(Math.max(0, begun + time - performance.now()));
    const at = performance.now();
    copies.push({ at, copy: await cut(disk, product.pid) });
  }
  over = true;
  const sent = await load;
  await product.kill();

  const empty = await startOn(restored);
  expect(await readProfiles(empty.url)).toEqual(people);
  await empty.stop();
  for (const { at, copy } of copies) {
    const again = await startOn(copy);
    const profiles = await readProfiles(again.url);
    await again.stop();
    const known = sent.filter((one) => one.sent < at).map((one) => (one.done < at ? one : unanswered(one)));
    console.log(
      `cut after ${Math.round(at - begun)} ms: ${known.filter(isAcknowledged).length} acknowledged`,
    );
    expect(findLostWrites(known, profiles)).toEqual([]);
  }
});

const unanswered = (sent: SentChange): SentChange => ({ ...sent, outcome: 'no answer' });

test.runIf(mayTrace)('before the first answer everything was synced, by a trace', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'portal-profiles-long-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const dataDir = join(parent, 'data');
  const synced = await traceSyncs(dataDir, join(parent, 'trace'));
  const entries = await readdir(dataDir, { recursive: true, withFileTypes: true });
  // Each start makes the folder of copies anew.
  const made = entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(dataDir, 'snapshots')));
  const paths = [parent, dataDir, ...made];
  expect(paths.length).toBeGreaterThan(900);
  expect(paths.filter((path) => !synced.has(path))).toEqual([]);
});
