import type { Pool } from 'pg';
import type { Config } from '#server/config/config.ts';
import { databaseAddress } from '#server/db/connection-error.ts';
import { version } from '#server/version.ts';

/** What this server is, for one line of the log at its start. Contains no secret. */
export async function describeStart(
  { host, databaseUrl, dataDir, signIn, proxyNames }: Config,
  { pool, upstreamName }: { pool: Pool; upstreamName: string },
): Promise<Record<string, unknown>> {
  const engine = `PostgreSQL ${await readEngineVersion(pool)}`;
  return {
    version,
    node: process.version,
    host,
    database: databaseUrl ? `${engine} at ${databaseAddress(databaseUrl)}` : `embedded ${engine}`,
    dataDir: databaseUrl ? undefined : dataDir,
    upstream: upstreamName,
    signIn: signIn?.issuer.href ?? 'none',
    proxies: proxyNames,
  };
}

/** @returns `unknown` if the database has just gone away, which must not keep the server from running */
async function readEngineVersion(pool: Pool): Promise<string> {
  try {
    const { rows } = await pool.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    );
    return rows[0]?.version ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
