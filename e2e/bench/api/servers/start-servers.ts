import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreparedDatabase } from '#e2e/bench/api/databases/prepare-databases.ts';
import type { Target } from '#e2e/bench/api/measure/measure.ts';
import { listOperations, pagePath } from '#e2e/bench/api/operations/list-operations.ts';
import { firstPage, inEveryEncoding } from '#e2e/bench/api/operations/operation.ts';
import { otherOperations } from '#e2e/bench/api/operations/other-operations.ts';
import { searchOperations } from '#e2e/bench/api/operations/search-operations.ts';
import type { Options } from '#e2e/bench/api/options.ts';
import { type BenchServer, startServer } from '#e2e/bench/shared/bench-server.ts';
import { builtServer } from '#server/cli/build-if-stale.js';

/** Servers are added as they start, so that they are stopped even after a failure. */
export type Servers = BenchServer[];

/** Starts the built product on a database. */
export async function startProduct(
  servers: Servers,
  { name, env, sample }: PreparedDatabase,
  logs: string,
  { only, cpuProf }: Options,
): Promise<Target> {
  const profiling = cpuProf
    ? ['--cpu-prof', '--cpu-prof-dir', cpuProf, '--cpu-prof-name', `${name}.cpuprofile`]
    : [];
  const args = [...profiling, builtServer, '--no-demo'];
  const server = await startServer(args, env, join(logs, `${name}.log`));
  servers.push(server);
  const operations = [...listOperations(sample), ...otherOperations(sample), ...searchOperations(sample)];
  return {
    name,
    url: server.url,
    operations: operations.filter((operation) => operation.name.includes(only)),
  };
}

export const baselines = {
  bytes: 'node:http, same bytes',
  json: 'Hono, stringify',
  ascii: 'Hono, stringify ASCII',
};

/** Starts the baselines, which respond with a copy of the product's first page, compressed as the product does it. */
export async function startBaselines(
  servers: Servers,
  product: Target,
  portal: string,
  directory: string,
): Promise<Target[]> {
  const path = pagePath(portal, {});
  const answer = await fetch(product.url + path);
  const page = join(directory, 'page.json');
  await writeFile(page, new Uint8Array(await answer.arrayBuffer()));
  const script = join(import.meta.dirname, 'baseline.ts');
  const targets: Target[] = [];
  for (const [way, name] of Object.entries(baselines)) {
    const args = ['--import', 'tsx', script, way, page];
    const server = await startServer(args, {}, join(directory, `${way}.log`));
    servers.push(server);
    targets.push({
      name,
      url: server.url,
      operations: inEveryEncoding({ kind: 'page', name: firstPage, requests: [{ path }] }),
    });
  }
  return targets;
}
