import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

// Usage: npx tsx e2e/bench/import-bench.ts [rows]. Imports generated profiles twice, into a new database and then into
// the same one, and reports the time and memory of the importing process. Linux only, because it reads /proc.

const rows = Number(process.argv[2] ?? 100_000);
const directory = await mkdtemp(join(tmpdir(), 'import-bench-'));
const file = join(directory, 'profiles.csv');

function* inventRows(): Generator<string> {
  yield 'email,name,status,image_url,groups\n';
  for (let row = 1; row <= rows; row++) {
    const status = row % 5 ? 'active' : 'invited';
    const picture = row % 2 ? `https://example.com/pictures/${row}.png` : '';
    const groups = `Region ${row % 50};Plan ${row % 7};Everyone by hand`;
    yield `person${row}@example.com,"Nuñez ${row}, María",${status},${picture},"${groups}"\n`;
  }
}

async function residentMegabytes(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1];
  return kilobytes ? Math.round(Number(kilobytes) / 1024) : undefined;
}

async function importOnce(): Promise<void> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/server/cli/import.ts', '--portal', 'bench', '--create-portal', file],
    { stdio: 'inherit', env: { ...process.env, DATA_DIR: join(directory, 'data') } },
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
  console.log(`${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, opening and closing included`);
  console.log(`resident MB after 10, 25, 50, 75 and 100 % of the time: ${samples.join(', ')}`);
}

try {
  await pipeline(Readable.from(inventRows()), createWriteStream(file));
  await importOnce();
  await importOnce();
} finally {
  await rm(directory, { recursive: true });
}
