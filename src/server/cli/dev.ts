import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { createServer as createVite, type ViteDevServer } from 'vite';
import type { AppEnv } from '#server/http/app-env.ts';
import { readConfig } from '#server/config/config.ts';
import { runServer } from '#server/run-server.ts';
import { startServer } from '#server/start-server.ts';

/** Serves the page from its sources, through Vite. */
function createVitePage({ middlewares }: ViteDevServer): Hono<AppEnv> {
  return new Hono<AppEnv>().all('*', async (c) => {
    const { incoming, outgoing } = c.env;
    await new Promise((resolve) => {
      outgoing.once('close', resolve);
      middlewares(incoming, outgoing);
    });
    return RESPONSE_ALREADY_SENT;
  });
}

await runServer(async (signal) => {
  let vite: ViteDevServer | undefined;
  const server = await startServer({
    config: readConfig(process.env),
    demo: true,
    signal,
    openPage: async (server) => {
      // A configuration that Node itself imports is among the files whose changes restart this process.
      vite = await createVite({ configLoader: 'native', server: { middlewareMode: true, ws: { server } } });
      return createVitePage(vite);
    },
  });
  return {
    ...server,
    close: async () => {
      await vite?.close();
      await server.close();
    },
  };
});
