import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppEnv } from '#server/http/app-env.ts';

const forever = 'public, max-age=31536000, immutable';

/**
 * Serves the built page: its files, and index.html for every address that the page routes.
 * @param root absolute path of the build, with compressed files beside the plain ones
 */
export function createStaticPage(root: string): Hono<AppEnv> {
  const files = serveStatic<AppEnv>({
    root,
    precompressed: true,
    // File names under /assets contain a hash of their content.
    onFound: (_, c) => c.header('cache-control', c.req.path.startsWith('/assets/') ? forever : 'no-cache'),
  });
  const index = serveStatic<AppEnv>({
    path: join(root, 'index.html'),
    precompressed: true,
    onFound: (_, c) => c.header('cache-control', 'no-cache'),
  });

  return new Hono<AppEnv>()
    .use(files)
    .use((c, next) => (isPageAddress(c.req.path, c.req.header('accept')) ? index(c, next) : next()))
    .all('*', (c) => c.text('Not found', 404));
}

/** A missing file is a 404, not the page. */
function isPageAddress(path: string, accept = ''): boolean {
  return !/\.\w+$/.test(path) || accept.includes('text/html');
}
