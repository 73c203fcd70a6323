export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Control characters that no text should contain. C1 controls can come from Windows-1252, and mean no binary file. */
const control = /[^\P{Cc}\t-\r\u0080-\u009f]/gu;
/** Data can have some nevertheless. In binary and compressed files, about one in ten bytes looks like one, or more. */
const maxControls = 1 / 100;

export interface DecodedText {
  /** Without its byte order mark. Bytes that are not valid UTF-8 are U+FFFD. */
  text: string;
  /** Windows-1252 is a guess. */
  encoding: Encoding;
}

/**
 * Decodes a text file: UTF-8 or UTF-16, with or without a byte order mark. Anything else that is text is taken for
 * Windows-1252, which spreadsheets on Windows write as "CSV".
 * @returns undefined for a binary file, such as a workbook or a picture
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const detected = detectEncoding(bytes);
  const decoded =
    detected === 'utf-8' ? decodeUtf8(bytes) : { text: decodeStrictly(detected, bytes), encoding: detected };
  const { text, encoding } = decoded;
  return text === undefined || isBinary(text) ? undefined : { text, encoding };
}

function isBinary(text: string): boolean {
  const most = Math.max(1, text.length * maxControls);
  let count = 0;
  for (const _ of text.matchAll(control)) if (++count > most) return true;
  return false;
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

/** Some invalid bytes do not make a text Windows-1252: that hardly ever looks like the longer characters of UTF-8. */
function decodeUtf8(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder().decode(bytes);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (hasMark || decodeStrictly('utf-8', bytes) !== undefined || isMostlyValid(text)) {
    return { text, encoding: 'utf-8' };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

function isMostlyValid(text: string): boolean {
  let valid = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) valid += unit === 0xfffd ? -1 : 1;
  }
  return valid > 0;
}

function decodeStrictly(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
