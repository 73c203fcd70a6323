import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { citusUrls } from './src/server/test-support/citus-cluster.ts';
import { findProgram } from './src/server/test-support/find-program.ts';

const conformance = '**/conformance/**/*.spec.ts';
const supportOfSpecs = 'src/server/test-support';

/** The engines that the SQL is written for, and what starts each. */
const engines = {
  pglite: `${supportOfSpecs}/pglite-template.ts`,
  postgres: `${supportOfSpecs}/postgres-server.ts`,
  pgbouncer: `${supportOfSpecs}/pgbouncer.ts`,
  citus: `${supportOfSpecs}/citus-cluster.ts`,
} as const;
type Engine = keyof typeof engines;

/**
 * Rules of HTTP, of sign-in and of the order of checks, and the simulated service: other specs try their statements on
 * each engine.
 */
const onOneEngine = [
  ...[
    'header-size',
    'order-of-checks',
    'sign-in',
    'sign-in-at-provider',
    'sign-out',
    'unexpected-failure',
  ].map((name) => `**/conformance/**/${name}.spec.ts`),
  'e2e/**/conformance/**',
];

/** Real databases and processes, on machines that have other work too. */
const testTimeout = 60_000;

/** Specs wait for databases and processes, so one worker would leave a core idle. */
const maxWorkers = 2;

/** A shared machine may stall for longer than any wait allows. What passes only then is named at the end of the run. */
const retry = process.env['CI'] ? 1 : 0;

/** Of one database server: its addresses, its schema as it prints it, and databases of earlier releases in it. */
const onOneServer = ['socket', 'tls', 'transaction-pooling', 'schema', 'upgrade', 'refold', 'doctor'].map(
  (name) => `**/conformance/**/${name}.spec.ts`,
);

const onlyOnCitus = '**/conformance/citus/**';

const excluded: Record<Engine, string[]> = {
  pglite: [onlyOnCitus],
  postgres: [...onOneEngine, onlyOnCitus],
  pgbouncer: [...onOneEngine, onlyOnCitus],
  citus: [...onOneEngine, ...onOneServer],
};

const specsOn = (engine: Engine): TestProjectConfiguration => ({
  test: {
    name: engine,
    testTimeout,
    // A database of Citus is several, with an extension.
    ...(engine === 'citus' && { hookTimeout: testTimeout }),
    retry,
    maxWorkers,
    include: [conformance],
    exclude: excluded[engine],
    // A process loads the server once, and not again for each file.
    isolate: false,
    provide: { engine },
    globalSetup: engines[engine],
  },
});

const hasPgbouncer = findProgram('pgbouncer') !== undefined;

/** What `vitest run` runs: the specs beside the code, and the conformance suite once on each engine. */
const specs: TestProjectConfiguration[] = [
  {
    test: {
      name: 'unit',
      include: ['{src,e2e}/**/*.spec.ts'],
      exclude: [conformance],
      testTimeout,
      retry,
      maxWorkers,
    },
  },
  specsOn('pglite'),
  specsOn('postgres'),
  ...(hasPgbouncer ? [specsOn('pgbouncer')] : []),
  ...(citusUrls.length > 0 ? [specsOn('citus')] : []),
];

const longFiles = (...names: string[]) => names.map((name) => `{src,e2e}/**/${name}.long.ts`);
const allLong = longFiles('*');

/**
 * Right or wrong whatever else the machine does, so two files run at a time; all
 * others measure time, load, memory or a disk.
 */
const untimed = longFiles(
  'concurrent-writes',
  'generated-requests',
  'hostile-requests',
  'killed-server',
  'no-panic',
  'package',
  'power-cut',
  'production-deployment',
  'query-plans',
);
const inBrowser = longFiles('large-job');

/** The server as a whole, whatever its database; and what is about the embedded database. */
const onlyOnPglite = longFiles(
  'deploy/*',
  'backup-while-running',
  'hostile-clients',
  'behind-nginx',
  'full-disk',
  'sign-in-with-glewlwyd',
  'hostile-requests',
  'no-panic',
  'power-cut',
  'production-deployment',
);
/** What is about a database server, or about several servers of the product. */
const onlyOnPostgres = longFiles('database-restart', 'failover', 'two-servers');

const long = { testTimeout: 1_200_000, hookTimeout: 120_000 };
const build = 'e2e/support/build.ts';

const longOn = (engine: 'pglite' | 'postgres'): TestProjectConfiguration[] => {
  const elsewhere = engine === 'pglite' ? onlyOnPostgres : onlyOnPglite;
  const shared = { ...long, provide: { engine }, globalSetup: [build, engines[engine]] };
  return [
    {
      test: {
        ...shared,
        name: `untimed on ${engine}`,
        include: untimed,
        exclude: elsewhere,
        maxWorkers,
      },
    },
    {
      test: {
        ...shared,
        name: `timed on ${engine}`,
        include: allLong,
        exclude: [...untimed, ...inBrowser, ...elsewhere],
        fileParallelism: false,
      },
    },
  ];
};

/** The model of the contract is all that Citus has to agree with: what takes time there depends on its machines. */
const longOnCitus: TestProjectConfiguration = {
  test: {
    ...long,
    name: 'untimed on citus',
    provide: { engine: 'citus' },
    globalSetup: engines.citus,
    include: longFiles('generated-requests'),
  },
};

/** What `vitest run --mode long` runs: what takes minutes. */
const longTests: TestProjectConfiguration[] = [
  ...longOn('pglite'),
  ...longOn('postgres'),
  ...(citusUrls.length > 0 ? [longOnCitus] : []),
  { test: { ...long, name: 'browser', include: inBrowser, globalSetup: build, fileParallelism: false } },
];

export default defineConfig(({ mode }) => {
  if (!hasPgbouncer && mode !== 'long') {
    console.warn('\nSKIPPED: the conformance suite through PgBouncer, since no pgbouncer is installed.\n');
  }
  if (citusUrls.length === 0) {
    console.warn(
      '\nSKIPPED: the tests on Citus, since TEST_CITUS_URLS names no coordinator and its workers.\n',
    );
  }
  return { test: { environment: 'node', projects: mode === 'long' ? longTests : specs } };
});
