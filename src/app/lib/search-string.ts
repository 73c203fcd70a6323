/** Builds a URL's search string, without the question mark, from the entries that have a value. */
export function searchString(entries: Record<string, string | undefined>): string {
  const url = new URLSearchParams(
    Object.entries(entries).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  // A comma needs no escaping, and people read these links.
  return url.toString().replaceAll('%2C', ',');
}
