import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import {
  createLog,
  createStaticPage,
  loadDemo,
  openDatabase,
  readConfig,
  startServer,
} from '#server/testing.ts';
import { markers, serverKey } from '#e2e/resilience/hostile/secret-markers.ts';
import { createTestDatabase } from '#server/test-support/open-test-database.ts';

interface FullServer {
  url: string;
  /** Log lines since they were last removed from it. */
  log: string[];
  close(): Promise<void>;
}

/**
 * Starts the complete server, with a secret file beside its page.
 * @param service the base URL of its service; if undefined, the API is embedded and has the demo data
 */
export async function startFullServer(service?: string): Promise<FullServer> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-hostile-'));
  const page = join(directory, 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  await writeFile(join(page, 'index.html'), '<!doctype html><title>page</title>');
  await writeFile(join(page, 'assets/a.js'), '0');
  await writeFile(join(directory, 'secret.txt'), markers.server);
  const database = inject('engine') === 'pglite' ? undefined : await createTestDatabase();
  const config = readConfig({
    PORT: '0',
    DATA_DIR: join(directory, 'data'),
    DATABASE_URL: database?.url,
    REQUEST_LIMIT: '100000000',
    API_KEYS: `api_${markers.server}`,
    ...(service && { METORIAL_API_KEY: serverKey, METORIAL_API_URL: service }),
  });
  if (!service) {
    const { pool, close } = await openDatabase(config);
    await loadDemo(pool);
    await close();
  }
  const log: string[] = [];
  const server = await startServer({
    config,
    demo: false,
    openPage: () => createStaticPage(page),
    log: createLog('info', { write: (line) => log.push(line) }),
  });
  return {
    url: server.url.replace('localhost', '127.0.0.1'),
    log,
    close: async () => {
      await server.close();
      await database?.drop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
