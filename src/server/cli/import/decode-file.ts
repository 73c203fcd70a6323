import { TextDecoder } from 'node:util';
import { detectEncoding } from '#text/decode-text.ts';

/** A piece of a decoded file. */
interface Piece {
  piece: string;
  isEnd: boolean;
}

/**
 * Decodes a file in UTF-8 or UTF-16, as a stream. Invalid bytes become U+FFFD, with which rows are refused: other
 * encodings cannot be told from the start of a file.
 */
export async function* decodeFile(file: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  let decoder: TextDecoder | undefined;
  let pending = Buffer.alloc(0);
  for await (const bytes of file) {
    pending = Buffer.concat([pending, bytes]);
    if (pending.length < 2) continue;
    decoder ??= new TextDecoder(detectEncoding(pending));
    yield { piece: decoder.decode(pending, { stream: true }), isEnd: false };
    pending = Buffer.alloc(0);
  }
  decoder ??= new TextDecoder();
  yield { piece: decoder.decode(pending), isEnd: true };
}
