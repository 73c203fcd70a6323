import { browserTests, runTests, vitest } from '#e2e/support/run-tests.ts';

/**
 * `npm run test:long`: what takes long. Arguments limit the run to `*.long.ts` files whose path contains one of them;
 * the browser tests of some files are for `npm test -- --only e2e`.
 */
const words = process.argv.slice(2);
await runTests([
  ...(words.length === 0 ? [browserTests({ browser: 'chromium', tests: 'long', isRequired: true }, [])] : []),
  vitest(['--mode=long', ...words]),
]);
