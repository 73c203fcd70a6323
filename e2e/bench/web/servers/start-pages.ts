import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { fillPglite } from '#e2e/bench/api/databases/filled-pglite.ts';
import { installRecorder } from '#e2e/bench/web/measure/recorder.ts';
import type { Options } from '#e2e/bench/web/options.ts';
import { logProgress } from '#e2e/bench/shared/log-progress.ts';
import { type BenchServer, startServer } from '#e2e/bench/shared/bench-server.ts';
import { builtServer } from '#server/cli/build-if-stale.js';

/** How many profiles the portal has. */
const profiles = 10_000;

/** A page to be measured. */
export interface Target {
  name: string;
  /** The origin of its server. */
  origin: string;
  /** The path of the portal's list, with a query. */
  path: string;
  isBarePage: boolean;
}

export const pageName = 'page';
export const barePageName = 'bare page';

const dist = join(import.meta.dirname, '../../../../dist');
const barePage = join(import.meta.dirname, '../bare-page');
const recorderFile = 'assets/recorder.js';
const compressed = promisify(brotliCompress);

/**
 * Starts the built product on an embedded database with {@link profiles} profiles. The same process serves the bare
 * page, so that headers, compression and API are identical. Another page gets its own process and copy of the database.
 * @param servers servers are added as they start, so that they are stopped even after a failure
 * @param directory the run's own directory
 */
export async function startPages(
  servers: BenchServer[],
  directory: string,
  { against, keep }: Options,
): Promise<Target[]> {
  const dataDir = join(directory, 'data');
  logProgress(`filling a database with ${profiles} profiles`);
  await fillPglite(dataDir, profiles, keep && join(keep, `pglite_${profiles}`));
  const copies = join(dist, 'bench');
  await rm(copies, { recursive: true, force: true });
  if (against) await cp(dataDir, `${dataDir}-against`, { recursive: true });

  const start = async (name: string, page: string, data: string): Promise<string> => {
    const copy = join(copies, name);
    await cp(join(builtServer, '..'), join(copy, 'server'), { recursive: true });
    await cp(page, join(copy, 'page'), { recursive: true });
    await addFiles(join(copy, 'page'));
    const script = join(copy, 'server/main.js');
    const server = await startServer(
      [script, '--no-demo'],
      { DATA_DIR: data },
      join(directory, `${name}.log`),
    );
    servers.push(server);
    return server.url;
  };
  const origin = await start(pageName, join(dist, 'page'), dataDir);
  const portal = await firstPortal(origin);
  const path = `/recorded.html?to=/portals/${portal}`;
  return [
    { name: pageName, origin, path, isBarePage: false },
    ...(against
      ? [
          {
            name: 'against',
            origin: await start('against', against, `${dataDir}-against`),
            path,
            isBarePage: false,
          },
        ]
      : []),
    { name: barePageName, origin, path: `/bare-page.html?portal=${portal}`, isBarePage: true },
  ];
}

async function firstPortal(origin: string): Promise<string | undefined> {
  const response = await fetch(`${origin}/api/portals`);
  const { items } = (await response.json()) as { items: { id: string }[] };
  return items[0]?.id;
}

/**
 * Adds to a built page, with the same compression as the build: the bare page, which has the page's own style, and the
 * page with the recorder. The recorder is a file, since WebDriver has no other way to run it before the page's own
 * scripts.
 */
async function addFiles(page: string): Promise<void> {
  const html = await readFile(join(page, 'index.html'), 'utf8');
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  const bare = await readFile(join(barePage, 'bare-page.html'), 'utf8');
  const withRecorder = (text: string) =>
    text.replace('<head>', `<head><script src="/${recorderFile}"></script>`);
  const files = {
    'recorded.html': withRecorder(html),
    'bare-page.html': withRecorder(bare.replace('bare-page.css', style)),
    'assets/bare-page.js': await readFile(join(barePage, 'bare-page.js'), 'utf8'),
    // tsx wraps functions in __name, including those that are sent to the page.
    [recorderFile]: `globalThis.__name = (marked) => marked; (${String(enterAddress)})(); (${String(installRecorder)})();`,
  };
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(page, name), text);
    await writeFile(join(page, `${name}.br`), await compressed(text));
  }
}

/** Gives the page the address that it would have without the recorder. Runs in the page. */
function enterAddress(): void {
  const address = new URL(location.href);
  const to = address.searchParams.get('to');
  if (!to) return;
  address.pathname = to;
  address.searchParams.delete('to');
  history.replaceState(null, '', address);
}
