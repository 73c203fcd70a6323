import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dumpToFile } from '#server/cli/dump/dump-file.ts';
import { openForDump } from '#server/cli/dump/open-for-dump.ts';
import { createOutputFolder } from '#server/cli/file-arguments.ts';
import { runCommand, UsageError } from '#server/cli/run-command.ts';
import { readConfig } from '#server/config/config.ts';

const usage = `Usage: npm run backup -- [--keep <number>] <folder>
  Writes a dump, named after the time, into the folder.
  --keep  delete all but this many of the newest backups in the folder`;

const backupName = /^portal-profiles-\d{8}T\d{6}Z\.ndjson\.gz$/;
/** A backup that is running, or was killed. */
const partialName = /^portal-profiles-\d{8}T\d{6}Z\.ndjson\.gz(\.[0-9a-f]{8})?\.partial$/;

/** How long after its last change a partial file counts as that of a killed backup, in milliseconds. */
const abandonedAfter = 24 * 60 * 60 * 1000;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { keep: { type: 'string' } },
  });
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw new UsageError('Give one folder.');
  if (values.keep !== undefined && !/^[1-9]\d{0,4}$/.test(values.keep))
    throw new UsageError('Keep at least one backup.');

  const name = `portal-profiles-${timestamp(new Date())}.ndjson.gz`;
  await createOutputFolder(folder);
  const { pool, close } = await openForDump(readConfig(process.env));
  try {
    await dumpToFile(pool, join(folder, name));
  } finally {
    await close();
  }
  if (values.keep) await deleteOldest(folder, name, Number(values.keep));
});

/** Such as `20261129T130502Z`, so that the names are in the order of time. */
function timestamp(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** @param written the backup that is kept even if the clock was set back and others have later names */
async function deleteOldest(folder: string, written: string, keep: number): Promise<void> {
  const names = await readdir(folder);
  const others = names.filter((name) => backupName.test(name) && name !== written).toSorted();
  const oldest = others.slice(0, Math.max(0, others.length - (keep - 1)));
  for (const name of oldest) await rm(join(folder, name), { force: true });
  for (const name of names.filter((one) => partialName.test(one))) {
    if (await isAbandoned(join(folder, name))) await rm(join(folder, name), { force: true });
  }
}

async function isAbandoned(path: string): Promise<boolean> {
  // A backup that ends meanwhile renames its file.
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > abandonedAfter;
}
