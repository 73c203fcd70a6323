import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '#server/cli/run-command.ts';
import { readConfig } from '#server/config/config.ts';
import { openDumpFile } from '#server/cli/dump/dump-file.ts';
import { openDatabase } from '#server/db/open-database.ts';

const usage = 'Usage: npm run restore -- <file.ndjson or file.ndjson.gz>';

await runCommand(usage, async () => {
  const { positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new UsageError('Give one file.');

  const restoreInto = await openDumpFile(path);
  const { pool, diskSpace, close } = await openDatabase(readConfig(process.env));
  try {
    await restoreInto(pool, diskSpace);
  } finally {
    await close();
  }
});
