import { buildIfStale } from '#server/cli/build-if-stale.js';

/** Before tests that start the built product. */
export const setup = buildIfStale;
