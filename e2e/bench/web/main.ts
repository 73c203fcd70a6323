import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import type { BenchServer } from '#e2e/bench/shared/bench-server.ts';
import { say } from '#e2e/bench/shared/say.ts';
import { verdictLines } from '#e2e/bench/shared/verdict.ts';
import { measureActions } from '#e2e/bench/web/measure/measure-actions.ts';
import { measureLoads } from '#e2e/bench/web/measure/measure-loads.ts';
import { measureMemory } from '#e2e/bench/web/measure/measure-memory.ts';
import { readOptions } from '#e2e/bench/web/options.ts';
import { judge } from '#e2e/bench/web/report/judge.ts';
import { tables } from '#e2e/bench/web/report/tables.ts';
import { startPages } from '#e2e/bench/web/servers/start-pages.ts';
import { chromiumArgs } from '#e2e/browsers/chromium-args.ts';
import { findChromium } from '#e2e/browsers/find-chromium.ts';
import { buildIfStale } from '#server/cli/build-if-stale.js';

const options = readOptions();
const isWanted = (part: string) => part.includes(options.only);
const directory = await mkdtemp(join(tmpdir(), 'bench-web-'));
process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
if (options.keep) await mkdir(options.keep, { recursive: true });
await buildIfStale();
const executablePath = await findChromium();
const servers: BenchServer[] = [];
const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) });

try {
  const targets = await startPages(servers, directory, options);
  const { loads, rounds, only } = options;
  say('measuring');
  const numbers = {
    loads: isWanted('load') ? await measureLoads(browser, targets, loads) : [],
    actions: await measureActions(browser, targets, rounds, only),
    memory: isWanted('memory') ? await measureMemory(browser, targets) : [],
  };
  const verdicts = judge(numbers);
  say('done');
  console.log(['', ...tables(numbers), '', ...verdictLines(verdicts)].join('\n'));
  const machine = {
    node: process.version,
    browser: browser.version(),
    cpus: cpus().map(({ model }) => model),
    load: loadavg(),
  };
  if (options.json)
    await writeFile(options.json, JSON.stringify({ at: new Date(), machine, ...numbers, verdicts }, null, 2));
} finally {
  await browser.close();
  await Promise.all(servers.map((server) => server.stop()));
}
