// The one door for e2e: what tests, benches and the reference model may use of the server. Beside it they may import
// `#server/cli/build-if-stale.js` and `#server/cli/source-hash.js`, which start what is built, and `#server/test-support/*`,
// which knows free ports, throw-away databases and child processes.

export { dumpToFile, openDumpFile } from '#server/cli/dump/dump-file.ts';
export { openImportFile } from '#server/cli/import/import-file.ts';
export { readConfig } from '#server/config/config.ts';
export { createId } from '#server/db/create-id.ts';
export { emailKey } from '#server/db/email-key.ts';
export { inTransaction } from '#server/db/in-transaction.ts';
export type { Database } from '#server/db/database.ts';
export { openDatabase, openPostgres } from '#server/db/open-database.ts';
export { foldLine, groupSearchText, profileSearchText } from '#server/db/search-text.ts';
export { vacuum } from '#server/db/vacuum.ts';
export { loadDemo } from '#server/demo/load-demo.ts';
export { type SeededRandom, seededRandom } from '#server/demo/seeded-random.ts';
export type { Upstream } from '#server/gateway/upstream.ts';
export { createLog } from '#server/http/log.ts';
export { createStaticPage } from '#server/http/static-page.ts';
export { createPortalApi } from '#server/portal-api/portal-api.ts';
export { startServer } from '#server/start-server.ts';
