import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ServiceOptions,
  readServiceOptions,
  usage,
} from '#e2e/support/simulated-service/service-options.ts';
import { startSimulatedService } from '#e2e/support/simulated-service/start-simulated-service.ts';
import { createPortalApi, loadDemo, openDatabase } from '#server/testing.ts';

/**
 * `npm run simulated-service`: a service like Metorial's with the demo data, in a directory that is deleted at the end.
 */
const options = readOptions();
if (options?.help) console.log(usage);
else if (options) await run(options);

async function run({ settings, port }: ServiceOptions): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'portal-profiles-'));
  try {
    const { pool, close } = await openDatabase({ dataDir: directory }, { loadDemo });
    const key = 'metorial_sk_simulated';
    const readOnlyKey = randomBytes(32).toString('base64url');
    const upstream = createPortalApi({
      pool,
      keys: [
        { key, scope: 'write' },
        { key: readOnlyKey, scope: 'read' },
      ],
    });
    const service = await startSimulatedService({ upstream, key, readOnlyKey, port, onAnswer: printAnswer });
    Object.assign(service.settings, settings);
    console.log(`A simulated service is at ${service.url}, with the key ${key}. To use it:

  METORIAL_API_URL=${service.url} METORIAL_API_KEY=${key} npm start
`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await service.close();
    await close();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function printAnswer({ method, url }: Request, status: number): void {
  const { pathname, search } = new URL(url);
  console.log(`${status} ${method} ${pathname}${search}`);
}

function readOptions(): ServiceOptions | undefined {
  try {
    return readServiceOptions(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(usage);
    process.exitCode = 1;
    return undefined;
  }
}
