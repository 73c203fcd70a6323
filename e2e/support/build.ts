import { buildIfStale } from '#server/cli/build-if-stale.js';

/** Global setup for tests that start the built product. */
export const setup = buildIfStale;
