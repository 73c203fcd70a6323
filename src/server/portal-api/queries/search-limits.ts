/** How many profiles a search examines before it tries another strategy. */
export const searchLimits = {
  /** The sample of first texts that tells which letters are rare. */
  sample: 100,
  /** The first profiles; beyond them, the index is faster. */
  nearby: 500,
  /** The first members of a group, each of which costs a look-up. */
  nearbyInGroup: 1200,
  /** Index matches, each of which may or may not be a member. */
  indexedInGroup: 2000,
  /** All members of a group, if it is small enough. */
  members: 20_000,
};
