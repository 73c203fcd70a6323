import { parseArgs } from 'node:util';
import { requireOutputFile } from '#server/cli/file-arguments.ts';
import { runCommand, UsageError } from '#server/cli/run-command.ts';
import { readConfig } from '#server/config/config.ts';
import { dumpToFile } from '#server/cli/dump/dump-file.ts';
import { openForDump } from '#server/cli/dump/open-for-dump.ts';

const usage = 'Usage: npm run dump -- <file.ndjson or file.ndjson.gz>';

await runCommand(usage, async () => {
  const { positionals } = parseArgs({ args: process.argv.slice(2), allowPositionals: true });
  const [path, ...others] = positionals;
  if (!path || others.length > 0) throw new UsageError('Give one file.');

  await requireOutputFile(path);
  const { pool, close } = await openForDump(readConfig(process.env));
  try {
    await dumpToFile(pool, path);
  } finally {
    await close();
  }
});
