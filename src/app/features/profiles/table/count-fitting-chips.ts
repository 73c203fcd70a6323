/** What of a chip is not text, with the gap behind it, in pixels. */
const chipPadding = 34;
/** A letter, on the average. Where it is more, names are cut off a little; where it is less, a little room is left. */
const letterWidth = 6.5;
/** The button that stands for the rest. */
const moreButtonWidth = 32;

/**
 * How many chips with these names have room beside each other and, if not all have, beside the button for the rest.
 * @param width in pixels
 * @returns at least 1 of any names: a chip alone is cut off rather than left out
 */
export function countFittingChips(names: readonly string[], width: number): number {
  let used = 0;
  const overflowing = names.findIndex((name, index) => {
    used += chipPadding + letterWidth * name.length;
    const isLast = index === names.length - 1;
    return used + (isLast ? 0 : moreButtonWidth) > width;
  });
  return overflowing === -1 ? names.length : Math.max(overflowing, 1);
}
