import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { isPagePath } from '#contract/is-page-path.ts';
import type { AppEnv } from '#server/http/app-env.ts';

const forever = 'public, max-age=31536000, immutable';

/**
 * Serves the built page: its files, and index.html for every address that the page routes. Any other address is a 404.
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
    .use(async (c, next) => {
      if (isPagePath(c.req.path)) return index(c, next);
      if (!c.req.header('accept')?.includes('text/html')) return next();
      // A person reads on the page that nothing is there.
      const found = await index(c, next);
      return found && new Response(found.body, { status: 404, headers: found.headers });
    })
    .all('*', (c) => c.text('Not found', 404));
}
