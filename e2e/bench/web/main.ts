import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchServer } from '#e2e/bench/shared/bench-server.ts';
import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import { targetLines } from '#e2e/bench/shared/check-target.ts';
import type { BenchBrowser } from '#e2e/bench/web/browsers/bench-browser.ts';
import { startBrowsers } from '#e2e/bench/web/browsers/start-browsers.ts';
import { measureActions } from '#e2e/bench/web/measure/measure-actions.ts';
import { measureLoads } from '#e2e/bench/web/measure/measure-loads.ts';
import { measureMemory } from '#e2e/bench/web/measure/measure-memory.ts';
import { readOptions } from '#e2e/bench/web/options.ts';
import { comparisonLines } from '#e2e/bench/web/report/compare.ts';
import { checkTargets } from '#e2e/bench/web/report/web-targets.ts';
import { tables } from '#e2e/bench/web/report/tables.ts';
import { startPages } from '#e2e/bench/web/servers/start-pages.ts';
import { buildIfStale } from '#server/cli/build-if-stale.js';

const options = readOptions();
const directory = await mkdtemp(join(tmpdir(), 'bench-web-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
if (options.keep) await mkdir(options.keep, { recursive: true });
await buildIfStale();
const servers: BenchServer[] = [];
const browsers: BenchBrowser[] = [];

try {
  await startBrowsers(browsers, options.browsers);
  const targets = await startPages(servers, directory, options);
  const { loads, rounds, isWanted } = options;
  logProgress('measuring');
  const numbers = {
    loads: isWanted('load') ? await measureLoads(browsers, targets, loads) : [],
    actions: await measureActions(browsers, targets, rounds, isWanted),
    memory: isWanted('memory') ? await measureMemory(browsers, targets) : [],
  };
  logProgress('done');
  const isChromiumAlone = options.browsers.every((name) => name === 'chromium');
  const targetResults = isChromiumAlone ? checkTargets(numbers) : [];
  const lines = isChromiumAlone
    ? [...tables(numbers), '', ...targetLines(targetResults)]
    : comparisonLines(numbers.loads, numbers.actions);
  console.log(['', ...lines].join('\n'));
  const machine = {
    node: process.version,
    browsers: Object.fromEntries(browsers.map(({ name, version }) => [name, version])),
    cpus: cpus().map(({ model }) => model),
    load: loadavg(),
  };
  if (options.json)
    await writeFile(
      options.json,
      JSON.stringify({ at: new Date(), machine, ...numbers, targets: targetResults }, null, 2),
    );
} finally {
  await Promise.all(browsers.map((browser) => browser.close()));
  await Promise.all(servers.map((server) => server.stop()));
}
