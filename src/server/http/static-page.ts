import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppEnv } from '#server/http/app-env.ts';

const forever = 'public, max-age=31536000, immutable';

/**
 * The built page: its files, and its index for every address that the page itself routes.
 * @param root absolute path of the build, with compressed files beside the plain ones
 */
export function createStaticPage(root: string): Hono<AppEnv> {
  const files = serveStatic<AppEnv>({
    root,
    precompressed: true,
    // What the build puts under /assets carries a hash of its content in its name.
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

/** A missing file has to be missing, rather than the page in its place. */
function isPageAddress(path: string, accept = ''): boolean {
  return !/\.\w+$/.test(path) || accept.includes('text/html');
}
