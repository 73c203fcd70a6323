/** The file is not there: another release has taken the place of the one that this page came with. */
export class ChunkDeletedError extends Error {
  override readonly name = 'ChunkDeletedError';
}

const fetches = new Map<string, Promise<void>>();

/**
 * What the build puts around every `import()`. A browser may remember for good that a module could not be had; so its files
 * are fetched first, which can be tried again, and imported from the browser's cache once all are there.
 * @param files of the module and of what it imports, as paths under the page's root
 * @throws {ChunkDeletedError} when a file is not there
 */
export async function importChunk<Module>(
  load: () => Promise<Module>,
  files: readonly string[] = [],
): Promise<Module> {
  await Promise.all(files.map(fetchOnce));
  return load();
}

function fetchOnce(file: string): Promise<void> {
  const earlier = fetches.get(file);
  if (earlier) return earlier;
  const pending = fetchFile(`${window.location.origin}/${file}`);
  fetches.set(file, pending);
  pending.catch(() => fetches.delete(file));
  return pending;
}

async function fetchFile(url: string): Promise<void> {
  // This module's own file.
  if (url === import.meta.url) return;
  const response = await fetch(url);
  if (response.status === 404) throw new ChunkDeletedError(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  await response.arrayBuffer();
}
