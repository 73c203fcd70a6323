/** The file is not there: another release has taken the place of the one that this page came with. */
export class GoneError extends Error {
  override readonly name = 'GoneError';
}

const arrivals = new Map<string, Promise<void>>();

/**
 * What the build puts around every `import()`. A browser may remember for good that a module could not be had; so its files
 * are fetched first, which can be tried again, and imported from the browser's cache once all are there.
 * @param files of the module and of what it imports, as paths under the page's root
 * @throws {GoneError} when a file is not there
 */
export async function importPart<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
): Promise<Module> {
  await Promise.all(files.map(arrive));
  return load();
}

function arrive(file: string): Promise<void> {
  const known = arrivals.get(file);
  if (known) return known;
  const arrival = fetchFile(`${window.location.origin}/${file}`);
  arrivals.set(file, arrival);
  arrival.catch(() => arrivals.delete(file));
  return arrival;
}

async function fetchFile(url: string): Promise<void> {
  // This module's own file.
  if (url === import.meta.url) return;
  const response = await fetch(url);
  if (response.status === 404) throw new GoneError(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  await response.arrayBuffer();
}
