import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '#server/config/config.ts';
import { isHelpRequested } from '#server/is-help-requested.ts';
import { runServer } from '#server/run-server.ts';
import { startServer } from '#server/start-server.ts';
import { createStaticPage } from '#server/http/static-page.ts';

// This module runs only after the build, as dist/server/main.js, with the built page beside it.
const page = join(import.meta.dirname, '../page');

const usage = `Usage: node main.js [--no-demo], or npm start [-- --no-demo]
  --no-demo  leave the demo portals out of a new database`;

const start = async (signal: AbortSignal) => {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    options: { demo: { type: 'boolean', default: true } },
    allowNegative: true,
  });
  return startServer({
    config: readConfig(process.env),
    demo: values.demo,
    openPage: () => createStaticPage(page),
    signal,
  });
};

if (isHelpRequested()) console.log(usage);
else await runServer(start);
