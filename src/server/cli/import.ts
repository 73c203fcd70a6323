import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '#server/cli/run-command.ts';
import { readConfig } from '#server/config/config.ts';
import { openImportFile } from '#server/cli/import/import-file.ts';
import { openDatabase } from '#server/db/open-database.ts';

const usage = `Usage: npm run import -- --portal <id or slug> [flags] <file.csv or file.ndjson>
  --create-portal   create the portal if it doesn't exist
  --replace-groups  remove manually assigned groups that a row doesn't list
  --dry-run         show what would happen, without changing anything`;

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: {
      portal: { type: 'string' },
      'create-portal': { type: 'boolean', default: false },
      'replace-groups': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const [path, ...others] = positionals;
  if (!values.portal || !path || others.length > 0) throw new UsageError('Give one portal and one file.');

  const importInto = await openImportFile(path);
  const { pool, diskSpace, close } = await openDatabase(readConfig(process.env));
  try {
    await importInto(pool, {
      portal: values.portal,
      createPortal: values['create-portal'],
      replaceGroups: values['replace-groups'],
      dryRun: values['dry-run'],
      diskSpace,
    });
  } finally {
    await close();
  }
});
