import { createServer, type Server } from 'node:http';

const kilobyte = 1024;
const seconds = 1000;

/**
 * A server that closes connections whose client sends too much or too slowly, or does not read its response.
 * @param silence how long a connection may be idle while a response is due or being sent, in
 * milliseconds; longer than any response takes
 */
export function createLimitedServer(silence = 60 * seconds): Server {
  const server = createServer({
    maxHeaderSize: 16 * kilobyte,
    headersTimeout: 10 * seconds,
    requestTimeout: 30 * seconds,
    connectionsCheckingInterval: 5 * seconds,
    // Longer than any usual proxy keeps its idle connections, Google's for 600 seconds: otherwise one would now and
    // then send a request into a connection that is just being closed, and answer it with 502. Each costs about 12 kB.
    keepAliveTimeout: 620 * seconds,
  });
  server.timeout = silence;
  return server;
}
