// The server's exports for e2e: tests, benchmarks and the reference model. Besides this file they may import
// `#server/cli/build-if-stale.js` and `#server/cli/source-hash.js`, which make sure that the build is current, and
// `#server/test-support/*` for free ports, temporary databases and child processes.

export { dumpToFile, openDumpFile } from '#server/cli/dump/dump-file.ts';
export { openImportFile } from '#server/cli/import/import-file.ts';
export { readConfig } from '#server/config/config.ts';
export { createId } from '#server/db/create-id.ts';
export { emailKey } from '#server/db/email-key.ts';
export { inTransaction } from '#server/db/in-transaction.ts';
export type { Database } from '#server/db/database.ts';
export { openDatabase, openPostgres } from '#server/db/open-database.ts';
export { groupSearchText, matchesWords, profileSearchText } from '#server/db/search-text.ts';
export { vacuum } from '#server/db/vacuum.ts';
export { loadDemo } from '#server/demo/load-demo.ts';
export { type SeededRandom, seededRandom } from '#server/demo/seeded-random.ts';
export { createMetorialUpstream } from '#server/gateway/metorial.ts';
export type { Upstream } from '#server/gateway/upstream.ts';
export { errorResponse, type ErrorDetails, notFound } from '#server/http/error-response.ts';
export { HttpError } from '#server/http/http-error.ts';
export { createLog } from '#server/http/log.ts';
export { endpointMatcher, pathParams } from '#server/http/match-endpoint.ts';
export { createStaticPage } from '#server/http/static-page.ts';
export { createKeyring } from '#server/portal-api/api-keys.ts';
export { createPortalApi } from '#server/portal-api/portal-api.ts';
export { startServer } from '#server/start-server.ts';
