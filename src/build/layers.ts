/** What the files of a folder may import, in addition to each other. */
export interface Layer {
  /** Below src, or e2e. A file belongs to its innermost layer. */
  folder: string;
  /** Our folders and files. */
  ours: readonly string[];
  /** `x/**` matches everything below x. */
  packages: readonly string[] | 'any';
}

const node = ['node:*', 'node:*/**'];
const metrics = '@platformatic/prom-client';
const server = [...node, 'hono', 'hono/**', 'pino', 'zod', 'zod/mini'];
const database = ['pg', 'pg-connection-string', 'sql-template-tag'];
const react = ['react', 'react-dom', 'clsx', 'lucide', '@tanstack/react-store'];
const screen = [
  ...react,
  'react-router',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  '@base-ui/react/**',
];

const contractAndText = ['contract', 'text'];
const appLibrary = ['app/lib', 'app/messages'];
const appData = [...appLibrary, 'app/api', 'client', ...contractAndText];
const appScreens = [
  ...appData,
  'app/audit-entry',
  'app/auth',
  'app/bulk',
  'app/bulk-change',
  'app/commands',
  'app/group-picker',
  'app/navigation',
  'app/people-lookup',
  'app/profile-list',
  'app/table',
  'app/task',
  'app/ui',
];

/**
 * Which folders may import which. `npm run layers` generates the linter's rules from this table, and a spec tests every
 * forbidden pair. Every folder needs a layer.
 */
export const layers: readonly Layer[] = [
  { folder: 'contract', ours: [], packages: ['zod/mini'] },
  { folder: 'client', ours: ['contract'], packages: ['zod/mini'] },
  { folder: 'text', ours: [], packages: ['csv-stringify/**', 'zod/mini'] },
  { folder: 'build', ours: [], packages: [...node, 'prettier', 'terser', 'vite', 'zod'] },

  { folder: 'server/log', ours: [], packages: ['pino', metrics] },
  {
    folder: 'server/config',
    ours: [...contractAndText, 'server/db/hosts/host-urls.ts', 'server/http'],
    packages: [...server, 'leven'],
  },
  {
    folder: 'server/http',
    ours: contractAndText,
    packages: [
      ...server,
      '@hono/node-server',
      '@hono/node-server/**',
      metrics,
      'base-x',
      'proxy-addr',
      'quick-lru',
      'rate-limiter-flexible',
      'undici',
    ],
  },
  {
    folder: 'server/db',
    ours: [...contractAndText, 'server/log'],
    packages: [
      ...server,
      ...database,
      '@electric-sql/pglite',
      '@electric-sql/pglite/**',
      'fs-native-extensions',
      'p-map',
      'p-queue',
      'uuid',
    ],
  },
  {
    folder: 'server/auth',
    ours: [...contractAndText, 'server/config', 'server/db', 'server/http', 'server/log'],
    packages: [...server, ...database, metrics, 'jose', 'openid-client'],
  },
  {
    folder: 'server/audit-log',
    ours: [...contractAndText, 'server/db', 'server/http'],
    packages: [...server, ...database, metrics],
  },
  {
    folder: 'server/metrics',
    ours: ['server/config', 'server/http', 'server/version.ts'],
    packages: [...server, ...database, '@hono/node-server', metrics],
  },
  {
    folder: 'server/gateway',
    ours: [...contractAndText, 'server/audit-log', 'server/http', 'server/log'],
    packages: server,
  },
  {
    folder: 'server/internal-api',
    ours: [...contractAndText, 'server/audit-log', 'server/http', 'server/portal-setup', 'server/version.ts'],
    packages: server,
  },
  {
    folder: 'server/portal-api',
    ours: [...contractAndText, 'server/db', 'server/gateway/upstream.ts', 'server/http'],
    packages: [...server, ...database, 'quick-lru'],
  },
  {
    folder: 'server/portal-setup',
    ours: [
      ...contractAndText,
      'server/db',
      'server/demo',
      'server/http',
      'server/portal-api/database-failure.ts',
      'server/portal-api/queries/portal-sql.ts',
    ],
    packages: [...server, ...database],
  },
  { folder: 'server/demo', ours: [...contractAndText, 'server/db'], packages: [...server, ...database] },
  {
    folder: 'server/cli',
    ours: [...contractAndText, 'server'],
    packages: [...server, ...database, '@hono/node-server/**', 'csv-stringify', 'csv-stringify/**', 'vite'],
  },
  { folder: 'server/conformance', ours: [...contractAndText, 'client', 'server'], packages: 'any' },
  { folder: 'server/test-support', ours: [...contractAndText, 'client', 'server'], packages: 'any' },
  // These files compose the parts: the app, the start of the server, the choice of the upstream.
  {
    folder: 'server',
    ours: [...contractAndText, 'server'],
    packages: [...server, ...database, '@hono/node-server', '#package.json'],
  },

  { folder: 'app/lib', ours: [], packages: react },
  { folder: 'app/messages', ours: ['app/lib'], packages: [] },
  {
    folder: 'app/ui',
    ours: [...appLibrary, 'text'],
    packages: [...react, '@base-ui/react/**', '@tanstack/react-virtual'],
  },
  {
    folder: 'app/table',
    ours: [...appData, 'app/navigation', 'app/ui'],
    packages: [...screen, '@tanstack/react-table'],
  },
  {
    folder: 'app/api',
    ours: [...appLibrary, 'client', ...contractAndText],
    packages: [...react, '@tanstack/react-query', 'p-map'],
  },
  { folder: 'app/navigation', ours: [...appLibrary, 'contract'], packages: [...react, 'react-router'] },
  { folder: 'app/commands', ours: [...appLibrary, 'app/ui'], packages: react },
  { folder: 'app/audit-entry', ours: [...appData, 'app/navigation', 'app/ui'], packages: screen },
  { folder: 'app/task', ours: [...appData, 'app/ui'], packages: screen },
  { folder: 'app/auth', ours: [...appData, 'app/navigation', 'app/ui'], packages: screen },
  {
    folder: 'app/bulk',
    ours: [...appData, 'app/auth', 'app/people-lookup'],
    packages: [...react, '@tanstack/react-query', 'idb', 'p-queue'],
  },
  {
    folder: 'app/profile-list',
    ours: [...appData, 'app/navigation', 'app/table', 'app/ui'],
    packages: screen,
  },
  {
    folder: 'app/bulk-change',
    ours: [...appData, 'app/bulk', 'app/profile-list', 'app/ui'],
    packages: react,
  },
  { folder: 'app/group-picker', ours: [...appData, 'app/ui'], packages: screen },
  {
    folder: 'app/people-lookup',
    ours: [...appData, 'app/profile-list'],
    packages: [...react, 'p-map'],
  },
  { folder: 'app/boot', ours: ['app/lib', 'app/profile-list', 'client', 'contract'], packages: [] },
  ...[
    'add-people',
    'audit-log',
    'first-run',
    'groups',
    'import-people',
    'invites',
    'jobs',
    'palette',
    'profiles',
  ].map((name) => ({
    folder: `app/features/${name}`,
    ours: appScreens,
    packages: [...screen, 'csv-stringify/**', 'p-map', 'uuid'],
  })),
  { folder: 'app/layouts', ours: [...appScreens, 'app/features'], packages: screen },
  { folder: 'app', ours: ['app', ...appData], packages: [...screen, 'react-dom/**', 'react-router/**'] },

  {
    folder: 'e2e',
    ours: [
      'client',
      ...contractAndText,
      'server/testing.ts',
      'server/test-support',
      'server/cli/build-if-stale.js',
      'server/cli/source-hash.js',
    ],
    packages: 'any',
  },
];
