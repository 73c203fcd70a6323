import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { createLimitedServer } from '#server/http/limits/connection-limits.ts';

/**
 * Serves on a free port of 127.0.0.1 until the running test ends.
 * @returns the base URL, without a trailing slash
 */
export async function serve(listener: RequestListener, server = createLimitedServer()): Promise<string> {
  server.on('request', listener).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
