import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '#e2e/bench/shared/bench-server.ts';

// Fails if the scripts that the built page loads before its first rows exceed the budget: those that its HTML names, as
// the built server sends them to a browser, with their headers.

/** In bytes. */
const budget = { boot: 2500, all: 135_000 };

const html = await readFile('dist/page/index.html', 'utf8');
const names = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, name = '']) => name);
const sizes = await sizesOnTheWire(names);
const boot = sizes.find((_, index) => names[index]?.startsWith('/assets/boot-'));
const all = sizes.reduce((a, b) => a + b, 0);

const inWords = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `Script before the first rows: ${inWords(all)} of ${inWords(budget.all)}, of which boot ${inWords(boot ?? Number.NaN)} of ${inWords(budget.boot)}.`,
);
if (!(boot !== undefined && boot <= budget.boot && all <= budget.all)) {
  console.error('The page has more script than its budget: load what can wait with import().');
  process.exitCode = 1;
}

async function sizesOnTheWire(paths: string[]): Promise<number[]> {
  const directory = await mkdtemp(join(tmpdir(), 'budget-'));
  const variables = { DATA_DIR: join(directory, 'data') };
  const server = await startServer(
    ['dist/server/main.js', '--no-demo'],
    variables,
    join(directory, 'server.log'),
  );
  try {
    return await Promise.all(paths.map((path) => bytesReceived(server.url + path)));
  } finally {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** How many bytes a connection of its own receives for a request as browsers send it. */
function bytesReceived(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br', connection: 'keep-alive' };
    get(url, { agent: false, headers }, (response) => {
      const { socket } = response;
      response.resume().once('end', () => {
        resolve(socket.bytesRead);
        socket.destroy();
      });
    }).once('error', reject);
  });
}
