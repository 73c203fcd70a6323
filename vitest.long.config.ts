import { defineConfig } from 'vitest/config';

/** What takes minutes; `npm run test:long` runs it, one file after the other. */
const long = { fileParallelism: false, testTimeout: 1_200_000, hookTimeout: 120_000 };
const include = [
  'e2e/model/*.long.ts',
  'e2e/resilience/{hostile-requests,no-panic}.long.ts',
  'e2e/long/*.long.ts',
];
/** What tries the server as a whole, whatever its database: on one engine is enough. */
const wholeServer = [
  'e2e/resilience/hostile-requests.long.ts',
  'e2e/resilience/hostile-clients.long.ts',
  'e2e/resilience/behind-nginx.long.ts',
  'e2e/resilience/sign-in-with-glewlwyd.long.ts',
  'e2e/resilience/production-deployment.long.ts',
];

/** What is about the embedded database. */
const embedded = [
  'e2e/resilience/full-disk.long.ts',
  'e2e/resilience/no-panic.long.ts',
  'e2e/resilience/power-cut.long.ts',
];

/** What is about one database of several servers. */
const severalServers = ['e2e/resilience/two-servers.long.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    fileParallelism: false,
    projects: [
      { test: { ...long, name: 'support', include: ['e2e/long/support/*.spec.ts'] } },
      { test: { ...long, name: 'browser', include: ['e2e/long/browser/*.long.ts'] } },
      {
        test: {
          ...long,
          name: 'pglite',
          include,
          exclude: severalServers,
          provide: { engine: 'pglite' },
          globalSetup: 'src/server/test-support/pglite-template.ts',
        },
      },
      {
        test: {
          ...long,
          name: 'postgres',
          include,
          exclude: [...wholeServer, ...embedded],
          provide: { engine: 'postgres' },
          globalSetup: 'src/server/test-support/postgres-server.ts',
        },
      },
    ],
  },
});
