/** The width of a chip without its text, including the gap after it, in pixels. */
const chipPadding = 34;
/** The average width of a letter, in pixels. Wider names are truncated slightly; narrower ones leave some space. */
const letterWidth = 6.5;
/** The width of the button for the remaining groups, in pixels. */
const moreButtonWidth = 32;

/**
 * How many chips fit side by side, including the button for the rest if not all fit.
 * @param width in pixels
 * @returns at least 1 unless there are no names: a single chip is truncated rather than omitted
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
