import type { FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Pool } from 'pg';
import { type ImportOptions, importProfiles } from '#server/cli/import/import-profiles.ts';
import { emptyTally, summarize } from '#server/cli/import/import-report.ts';
import { openInputFile } from '#server/cli/file-arguments.ts';
import { interruptible, untilAborted } from '#server/cli/interruptible.ts';
import { showProgress } from '#server/cli/progress.ts';
import { type FileFormat, readRecords } from '#server/cli/import/read-records.ts';
import { openRefusedRows } from '#server/cli/import/refused-rows.ts';
import { UnusableFile } from '#text/people-table/unusable-file.ts';
import { vacuum } from '#server/db/vacuum.ts';

const formats: Record<string, FileFormat> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.txt': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};
const endings = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(Object.keys(formats));

/**
 * Opens a file of profiles and reads it once, so that a file that cannot be read to its end imports nothing. Its
 * extension determines the format.
 * @returns a function that imports the file. It prints the progress to standard error and a summary to standard output.
 * It throws {UnknownPortal}, {DiskFullError} or {Interrupted} after the summary of what was imported before.
 * @throws {UnusableFile} if the file cannot be read to its end or has another extension
 * @throws {Error} one sentence, if it cannot be opened
 */
export async function openImportFile(
  path: string,
): Promise<(pool: Pool, options: ImportOptions) => Promise<void>> {
  const format = formats[extname(path).toLowerCase()];
  if (!format) throw new UnusableFile(`${path} must be a ${endings} file.`);
  const file = await openInputFile(path);
  const stats = await file.stat();
  // A pipe can only be read once.
  if (stats.isFile()) await checkFile(file, format);
  const stream = file.createReadStream(stats.isFile() ? { start: 0 } : {});

  return async (pool, options) => {
    const tally = emptyTally();
    const refused = await openRefusedRows(path);
    const progress = showProgress(process.stderr, tally, () => stream.bytesRead / stats.size);
    try {
      await interruptible(options.dryRun ? '' : 'To continue, import the same file again.', (signal) =>
        importProfiles(
          pool,
          readRecords(untilAborted(stream, signal), format),
          { ...options, signal },
          {
            tally,
            refuse: ({ line, cells }, reason) => refused.add(line, reason, cells),
            progress: progress.update,
          },
        ),
      );
    } finally {
      stream.destroy();
      progress.end();
      const location = await refused.close();
      if (tally.rows > 0) console.log(summarize(tally, options.dryRun, location));
    }
    await vacuum(pool, options.diskSpace);
  };
}

async function checkFile(file: FileHandle, format: FileFormat): Promise<void> {
  const stream = file.createReadStream({ start: 0, autoClose: false });
  for await (const _ of readRecords(stream, format));
}
