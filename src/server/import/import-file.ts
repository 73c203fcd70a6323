import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Pool } from 'pg';
import { type ImportOptions, importProfiles } from '#server/import/import-profiles.ts';
import { emptyTally, summarize } from '#server/import/import-report.ts';
import { showProgress } from '#server/import/progress.ts';
import { type FileFormat, readRecords, UnusableFile } from '#server/import/read-records.ts';
import { openRefusedRows } from '#server/import/refused-rows.ts';
import { vacuum } from '#server/portal-api/db/vacuum.ts';

const formats: Record<string, FileFormat> = { '.csv': 'csv', '.ndjson': 'ndjson', '.jsonl': 'ndjson' };

/**
 * Imports a file of profiles, shows its progress on standard error and its result on standard output.
 * @throws {UnusableFile} or {UnknownPortal}, one sentence; what was done before is told
 */
export async function importFile(pool: Pool, path: string, options: ImportOptions): Promise<void> {
  const format = formats[extname(path).toLowerCase()];
  if (!format) throw new UnusableFile(`${path} is neither a .csv nor a .ndjson file.`);
  const file = await openFile(path);
  const { size } = await file.stat();
  const stream = file.createReadStream();
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
    await vacuum(pool);
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path);
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new UnusableFile(
      missing ? `There is no file ${path}.` : `${path} cannot be opened (${String(cause)}).`,
      { cause },
    );
  }
}
