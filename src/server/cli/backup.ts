import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dumpToFile } from '#server/cli/dump/dump-file.ts';
import { openForDump } from '#server/cli/dump/open-for-dump.ts';
import { runCommand, UsageError } from '#server/cli/run-command.ts';
import { readConfig } from '#server/config/config.ts';

const usage = `Usage: npm run backup -- [--keep <number>] <folder>
  Writes a dump, named after the time, into the folder.
  --keep  delete all but this many of the newest backups in the folder`;

/** A backup that was killed leaves a partial file. */
const backupName = /^portal-profiles-\d{8}T\d{6}Z\.ndjson\.gz(\.partial)?$/;

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

  const { pool, close } = await openForDump(readConfig(process.env));
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await dumpToFile(pool, join(folder, `portal-profiles-${timestamp(new Date())}.ndjson.gz`));
  } finally {
    await close();
  }
  if (values.keep) await deleteOldest(folder, Number(values.keep));
});

/** Such as `20261129T130502Z`, so that the names are in the order of time. */
function timestamp(now: Date): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '');
}

async function deleteOldest(folder: string, keep: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => backupName.test(name)).toSorted();
  const whole = names.filter((name) => !name.endsWith('.partial'));
  const kept = new Set(whole.slice(-keep));
  for (const name of names) if (!kept.has(name)) await rm(join(folder, name));
}
