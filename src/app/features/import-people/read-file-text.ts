import { importFileMessages } from '#app/messages/people/import-file-messages.ts';
import { type DecodedText, decodeText } from '#text/decode-text.ts';

const megabyte = 1_000_000;
const maxSize = 20 * megabyte;

/** What a browser names a workbook; the beginning of a .zip, which .xlsx, .ods and .numbers are, and of an .xls. */
const workbookName = /\.(xlsx?|xlsm|xlsb|ods|numbers)$/i;
const workbookStarts = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** A file cannot be used; the message is a sentence that says what to do. */
export class UnsuitableFile extends Error {
  override readonly name = 'UnsuitableFile';
}

/**
 * Reads a text file.
 * @param isEmbedded whether the command on the server can import larger files
 * @throws {UnsuitableFile} if it is too large, a workbook, or no text
 */
export async function readFileText(file: File, isEmbedded: boolean): Promise<DecodedText> {
  const { tooLarge, workbook, json, noText, unreadable } = importFileMessages;
  if (workbookName.test(file.name)) throw new UnsuitableFile(workbook);
  if (/\.(ndjson|jsonl?)$/i.test(file.name)) throw new UnsuitableFile(json);
  if (file.size > maxSize) throw new UnsuitableFile(tooLarge(maxSize / megabyte, isEmbedded));
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnsuitableFile(unreadable);
  });
  const content = new Uint8Array(bytes);
  if (workbookStarts.some((start) => start.every((byte, index) => content[index] === byte))) {
    throw new UnsuitableFile(workbook);
  }
  const decoded = decodeText(content);
  if (!decoded) throw new UnsuitableFile(noText);
  return decoded;
}
