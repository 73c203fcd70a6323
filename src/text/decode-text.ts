type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Control characters that no text file contains. C1 controls can come from Windows-1252, and mean no binary file. */
const binary = /[^\P{Cc}\t-\r\u0080-\u009f]/u;

/**
 * Decodes a text file: UTF-8 or UTF-16, with or without a byte order mark. Anything else that is text is taken for
 * Windows-1252, which spreadsheets on Windows write as "CSV".
 * @returns the text without its byte order mark; undefined for a binary file, such as a workbook or a picture
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const encoding = detectEncoding(bytes);
  const text =
    decodeAs(encoding, bytes) ?? (encoding === 'utf-8' ? decodeAs('windows-1252', bytes) : undefined);
  return text === undefined || binary.test(text) ? undefined : text;
}

/**
 * Tells UTF-16 from UTF-8 by the byte order mark; without one, by the zero byte that an ASCII character has in UTF-16.
 * @param start the first bytes of a file, at least two unless the file is shorter
 */
export function detectEncoding([first, second]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
  return 'utf-8';
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
