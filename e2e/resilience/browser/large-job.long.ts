import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { importPeople } from '#e2e/resilience/support/import-people.ts';
import { memberIdsOf } from '#e2e/support/group-members.ts';
import { launchPersistentBrowser } from '#e2e/support/persistent-browser.ts';
import { type Product, startProduct } from '#e2e/support/product.ts';
import { assignToSelected, selectEveryone } from '#e2e/support/portal-wide-job.ts';
import { createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';

const people = Number(process.env['LONG_PEOPLE'] ?? 10_000);
const portal_id = 'crowd';
const megabyte = 1024 * 1024;

const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-job-'));
const dataDir = join(directory, 'data');
await importPeople({ DATA_DIR: dataDir }, people);
const product: Product = await startProduct({ DATA_DIR: dataDir, REQUEST_LIMIT: '999999999' }, ['--no-demo']);
const browser = await launchPersistentBrowser(join(directory, 'browser'));
afterAll(async () => {
  await browser.close();
  await product.stop();
  await rm(directory, { recursive: true, force: true });
});

/** The page's JavaScript heap after a garbage collection, in bytes. */
async function heldBy(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

test(`a job of ${people} profiles: everybody is changed, and the page stays small and quick`, async () => {
  const api = createClient(endpoints, { baseUrl: `${product.url}/api`, fetch });
  const { id, name } = await api.createGroup({ portal_id, name: 'Everybody by hand' });
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const longTasks: number[] = [];
    Object.assign(window, { longTasks });
    new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  await page.goto(`${product.url}/portals/${portal_id}`);
  const before = await heldBy(page);
  await selectEveryone(page);
  await page.evaluate(() => Reflect.get(window, 'longTasks').splice(0));

  const length = await assignToSelected(page, name);
  const longTasks = await page.evaluate(() => Reflect.get(window, 'longTasks') as number[]);
  const after = await heldBy(page);
  console.log(
    `${Math.round(people / (length / 1000))} profiles a second; ${Math.round(before / megabyte)} MB before, ` +
      `${Math.round(after / megabyte)} MB after; ${longTasks.length} long tasks, ${Math.max(0, ...longTasks)} ms at most`,
  );
  expect((await memberIdsOf(api, portal_id, id)).size).toBe(people);
  expect(after - before).toBeLessThan(30 * megabyte);
  // Includes other load on the machine; the output above has the exact numbers.
  expect(Math.max(0, ...longTasks)).toBeLessThan(250);
}, 2_400_000);
