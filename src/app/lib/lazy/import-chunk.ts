/** The file no longer exists: a newer release has replaced the one this page was loaded from. */
export class ChunkDeletedError extends Error {
  override readonly name = 'ChunkDeletedError';
}

/** The server, or the proxy before it, did not send the file as a whole. */
export class ChunkUnreachableError extends Error {
  override readonly name = 'ChunkUnreachableError';
}

const fetches = new Map<string, Promise<void>>();

/**
 * Wraps every `import()` in the build. Browsers may cache a failed module import permanently, so this fetches the files
 * first, which can be retried, and then imports the module from the browser's cache.
 * @param files the module and its imports, as paths relative to the page's root
 * @throws {ChunkDeletedError} when a file does not exist
 * @throws {ChunkUnreachableError} when there is no response, a part of one, or a status of 500 and above
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
  const status = await fetchWhole(url).catch((cause: unknown) => {
    throw new ChunkUnreachableError(url, { cause });
  });
  if (status === 404) throw new ChunkDeletedError(url);
  if (status >= 500) throw new ChunkUnreachableError(`${url}: ${status}`);
  if (status >= 400) throw new Error(`${url}: ${status}`);
}

/** @returns the status */
async function fetchWhole(url: string): Promise<number> {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.status;
}
