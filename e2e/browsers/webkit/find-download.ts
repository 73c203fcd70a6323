import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface WebKitDownload {
  path(): Promise<string>;
  suggestedFilename(): string;
}

/** What WebKit calls a file that is not complete yet. */
const incomplete = /\.wkdownload$/;

/** Waits for the next file that the browser saves. */
export async function findDownload(directory: string, timeout = 30_000): Promise<WebKitDownload> {
  const before = await readdir(directory);
  const end = Date.now() + timeout;
  for (;;) {
    const added = (await readdir(directory)).filter((name) => !before.includes(name));
    const name = added.find((name) => !incomplete.test(name));
    if (name !== undefined && !added.some((name) => incomplete.test(name)))
      return { path: async () => join(directory, name), suggestedFilename: () => name };
    if (Date.now() > end) throw new Error(`WebKit saved no file within ${timeout} ms.`);
    await wait(50);
  }
}
