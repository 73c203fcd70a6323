import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '#server/cli/run-command.ts';
import { readConfig } from '#server/config/config.ts';
import { openImportFile } from '#server/cli/import/import-file.ts';
import { openDatabase } from '#server/db/open-database.ts';

const usage = `Usage: npm run import -- --portal <id or slug> [flags] <file.csv or file.ndjson>
  --create-portal   make the portal if it is missing
  --replace-groups  the groups that a row lists become the only ones assigned by hand
  --dry-run         say what would happen, change nothing`;

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
  if (!values.portal || !path || others.length > 0)
    throw new UsageError('One portal and one file are needed.');

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
