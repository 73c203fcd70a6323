/**
 * Invisible characters that copied text contains, and that never distinguish two addresses or ids: zero-width spaces,
 * byte order marks, soft hyphens, and direction marks.
 */
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** Joiners change how some scripts are read, but not beside an ASCII character or at an end. */
const uselessJoiner = /(^|[\0-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?=[\0-\x7f]|$)/g;

/** A blank of any width, or a zero-width character. */
const blank = String.raw`[\s\u00ad\u200b\u2060\ufeff]`;
/** The lookbehind keeps long runs of blanks inside a text from taking quadratic time. */
const blankEnds = new RegExp(`^${blank}+|(?<!${blank})${blank}+$`, 'g');

/** Removes blanks at the ends, zero-width ones too. Inside names, invisible characters can carry meaning. */
export function trimInvisible(text: string): string {
  return text.replace(blankEnds, '');
}

/** Cleans an address or id: removes blanks at the ends, and invisible characters everywhere. */
export function stripInvisible(text: string): string {
  return trimInvisible(text.replace(invisible, '').replace(uselessJoiner, '$1'));
}
