/** Pseudorandom numbers that are the same on every machine, and so is the demo. */
export interface SeededRandom {
  /** At least 0, less than 1. */
  next: () => number;
  /** Returns true with the probability `share`, 0 to 1. */
  chance: (share: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
}

/** The generator mulberry32. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from.');
      return item;
    },
  };
}
