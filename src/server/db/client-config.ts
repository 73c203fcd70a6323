import { Client, type ClientConfig } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import { connectionString } from '#server/db/postgres-url.ts';

/** By URL, as last read. */
const configs = new Map<string, ClientConfig>();

/**
 * The configuration of a new client. Certificates are read each time, so that renewed ones are used; while a file can't
 * be read, its last content is used. `pg` would read them where nothing can catch the error.
 * @throws {Error} one sentence, if a certificate or key has never been readable
 */
export function clientConfig(databaseUrl: string): ClientConfig {
  try {
    const config = parseIntoClientConfig(connectionString(databaseUrl));
    configs.set(databaseUrl, config);
    return config;
  } catch (error) {
    const earlier = configs.get(databaseUrl);
    if (!earlier) throw error;
    return earlier;
  }
}

/**
 * A class of clients for a pool.
 * @param url of the database for the next one
 */
export function clientOf(url: () => string): typeof Client {
  return class extends Client {
    constructor(options?: ClientConfig) {
      super({ ...options, ...clientConfig(url()) });
    }
  };
}
