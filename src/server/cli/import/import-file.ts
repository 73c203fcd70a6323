import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Pool } from 'pg';
import { type ImportOptions, importProfiles } from '#server/cli/import/import-profiles.ts';
import { emptyTally, summarize } from '#server/cli/import/import-report.ts';
import { showProgress } from '#server/cli/progress.ts';
import { type FileFormat, readRecords, UnusableFile } from '#server/cli/import/read-records.ts';
import { openRefusedRows } from '#server/cli/import/refused-rows.ts';
import { vacuum } from '#server/db/vacuum.ts';

const formats: Record<string, FileFormat> = { '.csv': 'csv', '.ndjson': 'ndjson', '.jsonl': 'ndjson' };

/**
 * Opens a file of profiles. Its extension determines the format.
 * @returns a function that imports the file. It prints the progress to standard error and a summary to standard output.
 * It throws {UnusableFile} or {UnknownPortal} after the summary of what was imported before.
 * @throws {UnusableFile} if the file cannot be opened or has another extension
 */
export async function openImportFile(
  path: string,
): Promise<(pool: Pool, options: ImportOptions) => Promise<void>> {
  const format = formats[extname(path).toLowerCase()];
  if (!format) throw new UnusableFile(`${path} is neither a .csv nor a .ndjson file.`);
  const file = await open(path).catch((cause: Error) => {
    throw new UnusableFile(`The file can't be opened (${cause.message}).`, { cause });
  });
  const { size } = await file.stat();
  const stream = file.createReadStream();

  return async (pool, options) => {
    const tally = emptyTally();
    const refused = openRefusedRows(path);
    const progress = showProgress(process.stderr, tally, () => stream.bytesRead / size);
    try {
      await importProfiles(pool, readRecords(stream, format), options, {
        tally,
        refuse: ({ line, cells }, reason) => refused.add(line, reason, cells),
        progress: progress.update,
      });
    } finally {
      stream.destroy();
      progress.end();
      await refused.close();
      if (tally.rows > 0) console.log(summarize(tally, options.dryRun, refused.path));
    }
    await vacuum(pool, options.diskSpace);
  };
}
