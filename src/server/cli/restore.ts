import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '#server/cli/run-command.ts';
import { readConfig } from '#server/config/config.ts';
import { openDumpFile } from '#server/cli/dump/dump-file.ts';
import { describeDatabase } from '#server/db/connection-error.ts';
import { openDatabase } from '#server/db/open-database.ts';

const usage = 'Usage: npm run restore -- <file.ndjson or file.ndjson.gz>';

await runCommand(usage, async () => {
  const { positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new UsageError('Give one file.');

  const restoreInto = await openDumpFile(path);
  const config = readConfig(process.env);
  const { databaseUrl, dataDir } = config;
  // A variable that is left in the environment can lead to another database than the one that is meant.
  console.log(
    `Restoring into the database ${databaseUrl ? describeDatabase(databaseUrl) : `in ${dataDir}`}.`,
  );
  const { pool, diskSpace, close } = await openDatabase(config);
  try {
    await restoreInto(pool, diskSpace);
  } finally {
    await close();
  }
});
