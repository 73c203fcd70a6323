import { runTests, vitest } from '#e2e/support/run-tests.ts';

/** `npm run test:long`: tests that take minutes. Arguments limit the run to files whose path contains one of them. */
await runTests([vitest(['--mode=long', ...process.argv.slice(2)])]);
