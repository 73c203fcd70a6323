/** The file, or the rest of it, cannot be read; the message is a sentence. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}
