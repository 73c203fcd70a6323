import { TextDecoder } from 'node:util';
import { UnusableDump } from '#server/cli/dump/dump-format.ts';

const maxLineLength = 16 * 1024 * 1024;

/**
 * Splits UTF-8 text at line feeds only, which a program can have made CRLF. JSON can contain the other characters at
 * which Node's readline splits.
 * @throws {UnusableDump} if the text is not UTF-8, or a line is longer than any row can be
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decode(decoder, chunk)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    if (rest.length > maxLineLength) throw new UnusableDump("The file isn't a dump: it has no lines.");
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function decode(decoder: TextDecoder, chunk: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new UnusableDump("The file isn't a dump: it isn't UTF-8.", { cause });
  }
}
