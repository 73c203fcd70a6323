/** The error number that Emscripten has for a full disk. */
const noSpace = 51;

/** What PGlite throws may be an object of Emscripten's: an exit with a message, or a failed call with a number. */
export function describePgliteError(error: unknown): string {
  const { message, errno } = Object(error) as { message?: string; errno?: number };
  if (message) return message;
  if (errno === noSpace) return 'No space left on device';
  return errno === undefined ? String(error) : `error number ${errno}`;
}
