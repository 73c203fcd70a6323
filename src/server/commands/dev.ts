import type { Server } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { createServer as createVite } from 'vite';
import type { AppEnv } from '#server/app-env.ts';
import { readConfig } from '#server/config.ts';
import { run } from '#server/run.ts';
import { startServer } from '#server/start-server.ts';

/** The page as Vite makes it from the sources, with hot updates over the server's own port. */
async function openVitePage(server: Server): Promise<Hono<AppEnv>> {
  const vite = await createVite({ server: { middlewareMode: true, ws: { server } } });
  return new Hono<AppEnv>().all('*', async (c) => {
    const { incoming, outgoing } = c.env;
    await new Promise((resolve) => {
      outgoing.once('close', resolve);
      vite.middlewares(incoming, outgoing);
    });
    return RESPONSE_ALREADY_SENT;
  });
}

await run(() => startServer({ config: readConfig(process.env), demo: true, openPage: openVitePage }));
