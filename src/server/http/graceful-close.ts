import type { Server, ServerResponse } from 'node:http';

interface GracefulClose {
  /**
   * Makes every response from now on close its connection. A client that kept it could send its next request just as
   * this server closes it, and the request would be lost.
   */
  stopKeepAlive(): void;
  /**
   * Stops accepting connections, and resolves when the last request is answered.
   * @param timeout in milliseconds, after which the connections of unfinished requests are cut
   */
  finish(timeout: number): Promise<void>;
}

/** Call this before the server gets its first request. */
export function prepareGracefulClose(server: Server): GracefulClose {
  const unfinished = new Set<ServerResponse>();
  let isKeepAlive = true;
  const closeAfter = (response: ServerResponse) => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  };
  server.on('request', (_, response) => {
    if (!isKeepAlive) closeAfter(response);
    unfinished.add(response);
    response.once('close', () => unfinished.delete(response));
  });

  const stopKeepAlive = () => {
    isKeepAlive = false;
    for (const response of unfinished) closeAfter(response);
  };
  return {
    stopKeepAlive,
    finish: async (timeout) => {
      stopKeepAlive();
      // Connections that have been promised to be kept stay open after their
      // response, so close them as they become idle.
      const sweep = setInterval(() => server.closeIdleConnections(), 100);
      const cut = setTimeout(() => server.closeAllConnections(), timeout);
      await new Promise((resolve) => server.close(resolve));
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}
