import { fold } from '#text/fold.ts';

/** Whether each word of the search begins a word of the text, with the server's folding: "inv" finds "Only invited". */
export function matchesWords(text: string, search: string): boolean {
  const words = split(text);
  const parts = split(search);
  return parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)));
}

function split(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
