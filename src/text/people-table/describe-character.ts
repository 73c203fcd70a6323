const names: [RegExp, string][] = [
  [/[\n\r\u2028\u2029]/, 'a line break'],
  [/\t/, 'a tab'],
  [/\ufffd/, "a character that isn't valid UTF-8"],
  [/\p{Cs}/u, 'half a character'],
  [/\u00a0/, 'a no-break space'],
  [/\p{Z}/u, 'a space'],
  [/\p{Cc}/u, 'a control character'],
  [/\p{C}/u, 'an invisible character'],
];

/** Control characters, lone surrogates, and the replacement character that decoders write for invalid UTF-8. */
const unreadable = /[\p{Cc}\p{Cs}\ufffd]/u;

/**
 * Names the first character that a text must not contain, such as "a no-break space (U+00A0)".
 * @param forbidden by default, what is not valid text
 * @returns undefined if there is none
 */
export function describeForbidden(text: string, forbidden = unreadable): string | undefined {
  const [character] = forbidden.exec(text) ?? [];
  if (character === undefined) return undefined;
  const [, name = 'a character'] = names.find(([pattern]) => pattern.test(character)) ?? [];
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return `${name} (U+${code})`;
}
