/** Emscripten's error number for a full disk. */
const noSpace = 51;

/**
 * Describes what PGlite throws: an error, or Emscripten's object for an exit (a message) or a failed call (an errno).
 */
export function describePgliteError(error: unknown): string {
  const { message, errno } = Object(error) as { message?: string; errno?: number };
  if (message) return message;
  if (errno === noSpace) return 'No space left on device';
  return errno === undefined ? String(error) : `error number ${errno}`;
}
