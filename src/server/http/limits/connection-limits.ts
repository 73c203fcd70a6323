import { createServer, type Server } from 'node:http';

const kilobyte = 1024;
const seconds = 1000;

/**
 * A server that cuts off whoever takes more of a connection than a client has need of: sends more, or more slowly, or does
 * not read its answer.
 * @param silence how long nothing may move while an answer is due or under way, in milliseconds; more than any takes
 */
export function createLimitedServer(silence = 60 * seconds): Server {
  const server = createServer({
    maxHeaderSize: 16 * kilobyte,
    headersTimeout: 10 * seconds,
    requestTimeout: 30 * seconds,
    connectionsCheckingInterval: 5 * seconds,
    // Longer than proxies keep theirs, which mostly is a minute: else one now and then sends into the closing.
    keepAliveTimeout: 65 * seconds,
  });
  server.timeout = silence;
  return server;
}
