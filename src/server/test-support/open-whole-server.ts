import { Hono } from 'hono';
import type { Pool } from 'pg';
import { pino } from 'pino';
import { createApp } from '#server/app.ts';
import { createAuditLog } from '#server/audit-log/audit-log.ts';
import { unlimitedDiskSpace } from '#server/db/disk-space.ts';
import type { AppEnv } from '#server/http/app-env.ts';
import { readProxyTrust } from '#server/http/client-address.ts';
import { createPortalSetup } from '#server/portal-setup/portal-setup.ts';
import { createPortalApi } from '#server/portal-api/portal-api.ts';
import { openTestDatabase } from '#server/test-support/open-test-database.ts';

export interface WholeServer {
  pool: Pool;
  /** Sends a request from this machine, by the fetch handler. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** The log lines so far. */
  log: string[];
  close(): Promise<void>;
}

/** The embedded API, the audit log and the product's own endpoints as one server, on an empty database. */
export async function openWholeServer(): Promise<WholeServer> {
  const { pool, close } = await openTestDatabase();
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line) => lines.push(line) });
  const report = (err: unknown) => log.error({ err }, 'request failed');
  const app = createApp({
    upstream: createPortalApi({ pool, keys: [{ key: 'ours', scope: 'write' }], report }),
    upstreamName: 'embedded',
    key: 'ours',
    auditLog: createAuditLog({ pool, log, sharesDatabase: true, diskSpace: unlimitedDiskSpace }),
    portalSetup: createPortalSetup({ pool, diskSpace: unlimitedDiskSpace, report }),
    page: new Hono<AppEnv>(),
    trustedProxies: readProxyTrust([]),
    requestLimit: 1_000_000,
    log,
  });
  return {
    pool,
    log: lines,
    close,
    request: async (path, init = {}) => {
      const headers = new Headers({ host: 'localhost' });
      new Headers(init.headers).forEach((value, name) => headers.set(name, value));
      return app.request(`http://localhost${path}`, { ...init, headers });
    },
  };
}
