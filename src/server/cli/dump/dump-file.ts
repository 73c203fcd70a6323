import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Pool } from 'pg';
import { UnusableDump } from '#server/cli/dump/dump-format.ts';
import { dumpedTables, type TableName } from '#server/cli/dump/dumped-tables.ts';
import { readDump } from '#server/cli/dump/read-dump.ts';
import { restoreDump } from '#server/cli/dump/restore-dump.ts';
import { splitLines } from '#server/cli/dump/split-lines.ts';
import { dumpText } from '#server/cli/dump/write-dump.ts';
import { openInputFile } from '#server/cli/file-arguments.ts';
import { formatCount } from '#server/cli/import/import-report.ts';
import { interruptible, untilAborted } from '#server/cli/interruptible.ts';
import { showProgress } from '#server/cli/progress.ts';
import { type DiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { inLongTransaction } from '#server/db/in-transaction.ts';
import { vacuum } from '#server/db/vacuum.ts';

const isGzip = (path: string) => path.toLowerCase().endsWith('.gz');

/**
 * Writes a dump that only its owner can read. The file gets its name when it is complete and was read back. Prints the
 * progress to standard error and a summary to standard output.
 * @param path compressed with gzip if it ends in `.gz`
 */
export async function dumpToFile(pool: Pool, path: string): Promise<void> {
  // Another dump may be writing the same file.
  const partial = `${path}.${randomBytes(4).toString('hex')}.partial`;
  const tally = { rows: 0, total: 0 };
  const progress = showProgress(process.stderr, tally, () => tally.rows / tally.total);
  try {
    await interruptible('No file was written.', async (signal) => {
      await inLongTransaction(pool, async (client) => {
        const text = dumpText(client, Object.assign(tally, progress));
        const file = createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true });
        try {
          const source = Readable.from(untilAborted(text, signal));
          await (isGzip(path) ? pipeline(source, createGzip(), file) : pipeline(source, file));
        } finally {
          // A statement can still be running, and the database is about to be closed.
          await text.return(undefined);
        }
      });
      const { batches } = await readDump(splitLines(decompress(createReadStream(partial), path)));
      // Ends with an error if a row is damaged or missing.
      for await (const _ of untilAborted(batches, signal)) continue;
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
 * @returns a function that restores the dump into a database without portals and audit entries. It
 * prints the progress to standard error and a summary to standard output. It throws {UnusableDump}
 * or {Interrupted} if nothing was restored.
 * @throws {Error} one sentence, if the file cannot be opened
 */
export async function openDumpFile(
  path: string,
): Promise<(pool: Pool, diskSpace?: DiskSpace) => Promise<void>> {
  const file = await openInputFile(path);
  const { size } = await file.stat();
  const stream = file.createReadStream();

  return async (pool, diskSpace = unlimitedDiskSpace) => {
    const tally = { rows: 0 };
    const progress = showProgress(process.stderr, tally, () => stream.bytesRead / size);
    const restoring = interruptible('Nothing was restored.', (signal) => {
      const lines = splitLines(untilAborted(decompress(stream, path), signal));
      return restoreDump(pool, lines, Object.assign(tally, progress), diskSpace);
    });
    const counts = await restoring.finally(() => {
      stream.destroy();
      progress.end();
    });
    console.log(`Restored: ${describe(counts)}.`);
    await vacuum(pool, diskSpace);
  };
}

function decompress(stream: Readable, path: string): AsyncIterable<Uint8Array> {
  return isGzip(path) ? gunzip(stream) : stream;
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
