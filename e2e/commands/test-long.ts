import { runTests, vitest } from '#e2e/support/run-tests.ts';

/** `npm run test:long`: what takes minutes; with words, only files whose path contains one. */
await runTests([vitest(['--mode=long', ...process.argv.slice(2)])]);
