import type { ServerOptions } from 'node:http';

const kilobyte = 1024;
const seconds = 1000;

/** What a client may take of a connection: whoever is slower, or sends more, is cut off. */
export const connectionLimits: ServerOptions = {
  maxHeaderSize: 16 * kilobyte,
  headersTimeout: 10 * seconds,
  requestTimeout: 30 * seconds,
  connectionsCheckingInterval: 5 * seconds,
  keepAliveTimeout: 5 * seconds,
};
