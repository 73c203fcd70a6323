/** A part of a message: a name, or what is around the names. */
interface MessagePart {
  text: string;
  isName: boolean;
}

/**
 * Splits a message at the names in it. Where one name contains another, the longer one counts.
 * @param names as they are in the message; empty ones are ignored
 */
export function splitAtNames(message: string, names: readonly string[]): MessagePart[] {
  const alternatives = names
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  if (alternatives.length === 0) return [{ text: message, isName: false }];
  return message
    .split(new RegExp(`(${alternatives.join('|')})`))
    .map((text, index) => ({ text, isName: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
