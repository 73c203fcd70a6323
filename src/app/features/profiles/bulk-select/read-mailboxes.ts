import { findEntries } from '#text/pasted-entries.ts';

/** A part of a list, such as a cell, and the emails and ids in it. */
export interface ListItem {
  text: string;
  entries: readonly string[];
}

const lineBreaks = /[\r\n\v\f\u0085\u2028\u2029]+/;
/** Everything up to a separator outside quotes, angle brackets and parentheses. */
const parts = /((?:"[^"]*"|<[^<>]*>|\([^()]*\)|[^,;\t，；、،"<(]+|["<(])+)([,;\t，；、،]|$)/g;
/** A quoted name can contain the address of someone else, for whom a mailing list has sent the message. */
const quotedName = /"[^"]*"(?=\s*<)/g;

/**
 * Reads a list without columns, in which line breaks, commas, semicolons and tabs separate entries. Commas also
 * separate the names in `Lovelace, Ada <ada@x.example>`: what precedes a named address in its line belongs to the name.
 */
export function readMailboxes(text: string): ListItem[] {
  // A mail header that is too long continues in the next line.
  const unfolded = text.replace(/\r?\n[ \t]+(?=<)/g, ' ');
  return unfolded.split(lineBreaks).flatMap(readLine);
}

/** Reads a cell, or another text that stands for one person. */
export function readListItem(text: string): ListItem {
  return { text: text.trim(), entries: findEntries(text.replace(quotedName, '')) };
}

function readLine(line: string): ListItem[] {
  const items: ListItem[] = [];
  let possibleName: ListItem[] = [];
  for (const [, part = '', separator] of line.matchAll(parts)) {
    const item = readListItem(part);
    if (item.entries.length === 0) possibleName.push(item);
    else {
      if (!hasName(part)) items.push(...possibleName);
      possibleName = [];
      items.push(item);
    }
    if (separator === ',') continue;
    items.push(...possibleName);
    possibleName = [];
  }
  return items;
}

/** Whether words precede the first entry, other than `To:` or `email=`. */
function hasName(part: string): boolean {
  const words = part.replace(quotedName, 'name').split(/[\s<([]+/);
  const index = words.findIndex((word) => findEntries(word).length > 0);
  return words.slice(0, index).some((word) => /[^\p{P}|]/u.test(word) && !/[:=]$/.test(word));
}
