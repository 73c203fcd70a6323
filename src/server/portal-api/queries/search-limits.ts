/** How many profiles a search looks at before it tries another way. */
export const searchLimits = {
  /** How many of the first texts tell which letters are rare. */
  sample: 100,
  /** The first few: beyond them, the index is quicker. */
  nearby: 500,
  /** The first few members of a group, each of which costs a look-up. */
  nearbyInGroup: 1200,
  /** What the index names, each of which may or may not be a member. */
  indexedInGroup: 2000,
  /** The members of a group that is not too large to go through. */
  members: 20_000,
};
