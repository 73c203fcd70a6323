import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { findProgram } from './src/server/test-support/find-program.ts';

const conformance = 'src/server/conformance/**/*.spec.ts';

/** Real databases and processes, on machines that have other work too. */
const testTimeout = 60_000;

const pgbouncer: TestProjectConfiguration = {
  test: {
    name: 'pgbouncer',
    testTimeout,
    include: [conformance],
    provide: { engine: 'pgbouncer' },
    globalSetup: 'src/server/test-support/pgbouncer.ts',
  },
};

const hasPgbouncer = findProgram('pgbouncer') !== undefined;
if (!hasPgbouncer) {
  console.warn('\nSKIPPED: the conformance suite through PgBouncer, since no pgbouncer is installed.\n');
}

/** The conformance suite runs once on each engine that the SQL is written for. */
export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.spec.ts', 'e2e/**/*.spec.ts'],
          exclude: [conformance],
          testTimeout,
        },
      },
      {
        test: {
          name: 'pglite',
          testTimeout,
          include: [conformance],
          provide: { engine: 'pglite' },
          globalSetup: 'src/server/test-support/pglite-template.ts',
        },
      },
      {
        test: {
          name: 'postgres',
          testTimeout,
          include: [conformance],
          provide: { engine: 'postgres' },
          globalSetup: 'src/server/test-support/postgres-server.ts',
        },
      },
      ...(hasPgbouncer ? [pgbouncer] : []),
    ],
  },
});
