import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { fillPglite } from '#e2e/bench/api/databases/filled-pglite.ts';
import { type PlainLoop, runPlainLoop } from '#e2e/bench/jobs/plain-loop.ts';
import { startServer } from '#e2e/bench/shared/bench-server.ts';
import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import { type Check, checkTarget, targetLines } from '#e2e/bench/shared/check-target.ts';
import { launchPersistentBrowser } from '#e2e/support/persistent-browser.ts';
import { assignToSelected, selectEveryone } from '#e2e/support/portal-wide-job.ts';
import { createClient } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';
import { buildIfStale, builtServer } from '#server/cli/build-if-stale.js';

// Usage: npm run bench:jobs -- [--profiles 10000] [--rounds 2]. Compares a job of the page with a plain loop that sends
// the same requests, in Node and in a page.

const { values } = parseArgs({
  options: {
    profiles: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '2' },
  },
});
const [profiles, rounds] = [Number(values.profiles), Number(values.rounds)];
/** The share of the plain loop's throughput that a job has to reach. */
const wanted = 0.7;

const directory = await mkdtemp(join(tmpdir(), 'bench-jobs-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
await buildIfStale();
logProgress(`filling a database with ${profiles} profiles`);
const dataDir = join(directory, 'data');
await fillPglite(dataDir, profiles, undefined);
const server = await startServer(
  [builtServer, '--no-demo'],
  { DATA_DIR: dataDir },
  join(directory, 'server.log'),
);
const browser = await launchPersistentBrowser(join(directory, 'browser'));
const api = createClient(endpoints, { baseUrl: `${server.url}/api`, fetch });

async function readIds(portal_id: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ;) {
    const { items, pagination } = await api.listProfiles({ portal_id, limit: 100, after });
    ids.push(...items.map(({ id }) => id));
    if (!pagination.has_more_after) return ids;
    after = items.at(-1)?.id;
  }
}

async function measureJob(page: Page, portal_id: string, round: number): Promise<number> {
  const { name } = await api.createGroup({ portal_id, name: `By a job ${round}` });
  await page.goto(`${server.url}/portals/${portal_id}`);
  await selectEveryone(page);
  return assignToSelected(page, name);
}

async function measureLoop(
  run: (loop: PlainLoop) => Promise<number>,
  portal_id: string,
  ids: readonly string[],
): Promise<number> {
  const { id: group_id } = await api.createGroup({ portal_id, name: `By a loop ${Date.now()}` });
  return run({ portal: `${server.url}/api/portals/${portal_id}`, ids, group_id });
}

/** The loop in an otherwise idle page. */
async function loopInPage(loop: PlainLoop): Promise<number> {
  const page = await browser.newPage();
  // tsx wraps functions in __name, including those that are sent to the page.
  await page.addInitScript('globalThis.__name = (marked) => marked');
  await page.goto(`${server.url}/no-page.txt`);
  const length = await page.evaluate(runPlainLoop, loop);
  await page.close();
  return length;
}

try {
  const { items } = await api.listPortals({ limit: 1 });
  const portal_id = items[0]?.id ?? '';
  const ids = await readIds(portal_id);
  const page = await browser.newPage();
  const ofNode: Check[] = [];
  const ofPage: Check[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const inNode = await measureLoop(runPlainLoop, portal_id, ids);
    const inPage = await measureLoop(loopInPage, portal_id, ids);
    const job = await measureJob(page, portal_id, round);
    const rate = (length: number) => Math.round((ids.length / length) * 1000);
    logProgress(
      `round ${round}, profiles a second: plain loop ${rate(inNode)}, in a page ${rate(inPage)}, job ${rate(job)}`,
    );
    // The ratio of the job's duration to the loop's.
    const check = (loop: number) => ({ name: `round ${round}`, value: job / loop, limit: 1 / wanted });
    ofNode.push(check(inNode));
    ofPage.push(check(inPage));
  }
  const show = (value: number) => `${(1 / value).toFixed(2)} of the loop`;
  const targets = [
    checkTarget(`a job reaches ${wanted} of a plain loop in Node`, ofNode, show),
    checkTarget(`a job reaches ${wanted} of a plain loop in a page`, ofPage, show),
  ];
  console.log(targetLines(targets).join('\n'));
} finally {
  await browser.close();
  await server.stop();
}
