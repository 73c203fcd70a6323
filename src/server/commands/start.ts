import { pathToFileURL } from 'node:url';
import { buildIfStale, builtServer } from '#server/commands/build-if-stale.ts';

try {
  await buildIfStale();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
// The server then runs in this very process, so that signals reach it.
await import(pathToFileURL(builtServer).href);
