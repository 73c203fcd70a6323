import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Pool } from 'pg';
import { UnusableDump } from '#server/cli/dump/dump-format.ts';
import { dumpedTables, type TableName } from '#server/cli/dump/dumped-tables.ts';
import { restoreDump } from '#server/cli/dump/restore-dump.ts';
import { splitLines } from '#server/cli/dump/split-lines.ts';
import { dumpText } from '#server/cli/dump/write-dump.ts';
import { formatCount } from '#server/cli/import/import-report.ts';
import { showProgress } from '#server/cli/progress.ts';
import { type DiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import { vacuum } from '#server/db/vacuum.ts';

const isGzip = (path: string) => path.toLowerCase().endsWith('.gz');

/**
 * Writes a dump that only its owner can read. The file gets its name when it is complete. Prints the progress to
 * standard error and a summary to standard output.
 * @param path compressed with gzip if it ends in `.gz`
 */
export async function dumpToFile(pool: Pool, path: string): Promise<void> {
  const partial = `${path}.partial`;
  const tally = { rows: 0, total: 0 };
  const progress = showProgress(process.stderr, tally, () => tally.rows / tally.total);
  try {
    // A file left by a killed dump would keep its mode.
    await rm(partial, { force: true });
    await inTransaction(pool, (client) => {
      const text = Readable.from(dumpText(client, Object.assign(tally, progress)));
      const file = createWriteStream(partial, { mode: 0o600, flush: true });
      return isGzip(path) ? pipeline(text, createGzip(), file) : pipeline(text, file);
    });
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    progress.end();
  }
  console.log(`Wrote ${formatCount(tally.rows)} rows to ${path}.`);
}

/**
 * Opens a dump file.
 * @param path decompressed with gzip if it ends in `.gz`
 * @returns a function that restores the dump into a database without portals. It prints the progress to standard error
 * and a summary to standard output. It throws {UnusableDump} if nothing was restored.
 * @throws {UnusableDump} if the file cannot be opened
 */
export async function openDumpFile(
  path: string,
): Promise<(pool: Pool, diskSpace?: DiskSpace) => Promise<void>> {
  const file = await open(path).catch((cause: Error) => {
    throw new UnusableDump(`The file can't be opened (${cause.message}).`, { cause });
  });
  const { size } = await file.stat();
  const stream = file.createReadStream();

  return async (pool, diskSpace = unlimitedDiskSpace) => {
    const tally = { rows: 0 };
    const progress = showProgress(process.stderr, tally, () => stream.bytesRead / size);
    try {
      const bytes = isGzip(path) ? gunzip(stream) : stream;
      const counts = await restoreDump(pool, splitLines(bytes), Object.assign(tally, progress), diskSpace);
      progress.end();
      console.log(`Restored: ${describe(counts)}.`);
    } finally {
      stream.destroy();
    }
    await vacuum(pool, diskSpace);
  };
}

async function* gunzip(stream: Readable): AsyncGenerator<Uint8Array> {
  const gunzip = stream.pipe(createGunzip());
  stream.on('error', (error) => gunzip.destroy(error));
  try {
    yield* gunzip;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('Z_')) throw error;
    throw new UnusableDump(`The file is incomplete or isn't gzip (${String(error)}).`, { cause: error });
  }
}

function describe(counts: Record<TableName, number>): string {
  return dumpedTables.map(({ name }) => `${formatCount(counts[name])} ${name}`).join(', ');
}
