import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { administer, databaseUrl } from '#e2e/bench/api/databases/administer.ts';
import { inventCsv } from '#e2e/bench/import/invent-csv.ts';
import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import { startEmbeddedPostgres } from '#server/test-support/start-embedded-postgres.ts';

// Usage: npm run bench:import -- [--rows 100000] [--postgres] [--against directory]. Imports the profiles of bench:api
// twice, into a new database and then into the same one, and reports the time and memory of the importing process.
// Another checkout can do the same in turn. Linux only, because it reads /proc.

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    postgres: { type: 'boolean', default: false },
    against: { type: 'string' },
  },
});
const rows = Number(values.rows);
const programs = [process.cwd(), ...(values.against ? [resolve(values.against)] : [])];
const directory = await mkdtemp(join(tmpdir(), 'bench-import-'));
const databaseDir = `${directory}-postgres`;
process.once('exit', () => {
  for (const one of [directory, databaseDir]) rmSync(one, { recursive: true, force: true });
});
const postgres =
  values.postgres &&
  (await startEmbeddedPostgres({
    databaseDir,
    persistent: true,
    settings: { shared_buffers: '512MB', max_wal_size: '4GB' },
  }));

/** The environment that has a program import into a new database. */
async function newDatabase(index: number): Promise<Record<string, string>> {
  if (!postgres) return { DATA_DIR: join(directory, `data-${index}`) };
  const name = `bench_import_${index}`;
  await administer(postgres.url, `create database ${name} template template0 encoding 'UTF8'`);
  return { DATABASE_URL: databaseUrl(postgres.url, name) };
}

async function residentMegabytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : undefined;
}

async function importOnce(program: string, file: string, env: Record<string, string>): Promise<void> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/server/cli/import.ts', '--portal', 'bench', '--create-portal', file],
    { cwd: program, stdio: ['ignore', 'inherit', 'ignore'], env: { ...process.env, ...env } },
  );
  const memory: number[] = [];
  const sampling = setInterval(async () => {
    const megabytes = child.pid && (await residentMegabytes(child.pid));
    if (megabytes) memory.push(megabytes);
  }, 1000);
  const [exitCode] = await once(child, 'exit');
  clearInterval(sampling);
  if (exitCode !== 0) throw new Error(`The import ended with ${String(exitCode)}.`);
  const seconds = (performance.now() - start) / 1000;
  const samples = [0.1, 0.25, 0.5, 0.75, 1].map((share) => memory[Math.ceil(share * memory.length) - 1]);
  logProgress(
    `${program}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, opening and closing included`,
  );
  logProgress(`resident MB after 10, 25, 50, 75 and 100 % of the time: ${samples.join(', ')}`);
}

try {
  const file = join(directory, 'profiles.csv');
  await pipeline(Readable.from(inventCsv(rows)), createWriteStream(file));
  const databases = await Promise.all(programs.map((_, index) => newDatabase(index)));
  for (const way of ['into a new database', 'the same again']) {
    logProgress(`${rows} rows, ${way}`);
    for (const [index, program] of programs.entries()) {
      await importOnce(program, file, databases[index] ?? {});
    }
  }
} finally {
  if (postgres) await postgres.stop();
}
