import { parseArgs } from 'node:util';
import { runCommand } from '#server/cli/run-command.ts';
import { readConfig } from '#server/config/config.ts';
import { loadDemo, removeDemo } from '#server/demo/load-demo.ts';
import { openDatabase } from '#server/db/open-database.ts';

const usage = 'Usage: npm run demo [-- --remove]';

await runCommand(usage, async () => {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { remove: { type: 'boolean', default: false } },
  });
  const { pool, diskSpace, close } = await openDatabase(readConfig(process.env));
  try {
    if (values.remove) {
      const removed = await removeDemo(pool, diskSpace);
      console.log(removed > 0 ? `Removed ${removed} demo portals.` : 'No demo to remove.');
    } else {
      await loadDemo(pool, diskSpace);
      console.log('Loaded the demo portals.');
    }
  } finally {
    await close();
  }
});
