import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabases } from '#e2e/bench/api/databases/prepare-databases.ts';
import { startLoadGenerator } from '#e2e/bench/api/load/load-generator.ts';
import { measure, type Target } from '#e2e/bench/api/measure/measure.ts';
import type { Measured } from '#e2e/bench/api/measure/measured.ts';
import { firstPage } from '#e2e/bench/api/operations/operation.ts';
import { mixedWrites } from '#e2e/bench/api/operations/other-operations.ts';
import type { Sample } from '#e2e/bench/api/operations/sample.ts';
import { readOptions } from '#e2e/bench/api/options.ts';
import { checkTargets } from '#e2e/bench/api/report/api-targets.ts';
import { printReport, writeNumbers } from '#e2e/bench/api/report/report.ts';
import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import {
  type Servers,
  startProduct,
  startBaselines,
  baselines,
} from '#e2e/bench/api/servers/start-servers.ts';
import { startSignedIn } from '#e2e/bench/api/servers/start-signed-in.ts';
import { buildIfStale } from '#server/cli/build-if-stale.js';
import { startEmbeddedPostgres } from '#server/test-support/start-embedded-postgres.ts';

/** Makes the writes that the options ask for, then measures one product a second time. */
async function measureAgain(product: Target, sample: Sample): Promise<Measured[]> {
  const { writes, pace } = options;
  logProgress(`writing ${writes} times to ${product.name}`);
  const written = await load.run({
    url: product.url,
    requests: mixedWrites(sample, writes),
    first: 0,
    connections: 16,
    seconds: 0,
    atLeast: writes,
    atMost: writes,
    maxSeconds: 600,
  });
  const rate = Math.round(written.latencies.length / written.seconds);
  logProgress(`${rate} writes a second, ${written.failures} failed; measuring ${product.name} again`);
  return measure(load, [product], 'after writes', pace);
}

const options = readOptions();
const directory = await mkdtemp(join(tmpdir(), 'bench-api-'));
const databaseDir = options.keep ? join(options.keep, 'postgres') : `${directory}-postgres`;
// Deletes gigabytes, however the run ends.
process.once('exit', () => {
  for (const one of options.keep ? [directory] : [directory, databaseDir])
    rmSync(one, { recursive: true, force: true });
});
const servers: Servers = [];
const load = startLoadGenerator();
await buildIfStale();
if (options.keep) await mkdir(options.keep, { recursive: true });
const postgres = await startEmbeddedPostgres({
  databaseDir,
  persistent: true,
  settings: { shared_buffers: '512MB', max_wal_size: '4GB' },
});

try {
  const databases = await prepareDatabases(postgres.url, directory, options);
  const products = [];
  for (const database of databases) products.push(await startProduct(servers, database, directory, options));
  const ofPostgres = databases.filter(({ env }) => env['DATABASE_URL']);
  const largest = ofPostgres.at(-1);
  const largestProduct = products.find(({ name }) => name === largest?.name);
  if (!largest || !largestProduct) throw new Error('There is nothing to measure.');
  const others = [
    await startSignedIn(servers, largest, directory),
    ...(await startBaselines(servers, largestProduct, largest.sample.portal, directory)),
  ];

  logProgress('measuring all databases');
  const comparable = firstPage.includes(options.only) ? others : [];
  const fresh = await measure(load, [...products, ...comparable], 'fresh', options.pace);
  const again = options.writes > 0 ? await measureAgain(largestProduct, largest.sample) : [];
  const measured = [...fresh, ...again];

  const pglite = databases.find(({ env }) => env['DATA_DIR']);
  const equal = ofPostgres.find(({ profiles }) => profiles === pglite?.profiles);
  const targets = checkTargets(measured, {
    smallest: ofPostgres[0]?.name ?? '',
    largest: largest.name,
    baseline: baselines.ascii,
    embedded: pglite && equal && { pglite: pglite.name, postgres: equal.name },
  });
  logProgress('done');
  printReport(measured, targets);
  await writeNumbers(options, databases, measured, targets);
} finally {
  load.close();
  await Promise.all(servers.map((server) => server.stop()));
  await postgres.stop();
}
