import type { RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { createLimitedServer } from '#server/http/limits/connection-limits.ts';
import { listenLocally } from '#server/test-support/listen-locally.ts';

/**
 * Serves on a free port of 127.0.0.1 until the running test ends.
 * @returns the base URL, without a trailing slash
 */
export async function serve(listener: RequestListener, server = createLimitedServer()): Promise<string> {
  server.on('request', listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${await listenLocally(server)}`;
}
