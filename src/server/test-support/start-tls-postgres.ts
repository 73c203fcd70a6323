import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { selfSignedCertificate } from '#server/test-support/self-signed-certificate.ts';
import { startEmbeddedPostgres } from '#server/test-support/start-embedded-postgres.ts';

export interface TlsPostgres {
  /** The URL for a host name or address of this machine, with a query such as `?sslmode=require`. */
  url(host: string, query?: string): string;
  /** Turns TLS on or off. */
  setTls(isOn: boolean): Promise<void>;
  /** Replaces the rules for who may connect, one a line as in pg_hba.conf. */
  setRules(...rules: string[]): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL with TLS, whose certificate is {@link
 * selfSignedCertificate}. It also trusts that one as a client's.
 */
export async function startTlsPostgres(): Promise<TlsPostgres> {
  const databaseDir = join(tmpdir(), `portal-profiles-tls-${randomUUID()}`);
  const settings = { fsync: 'off', listen_addresses: '*' };
  const server = await startEmbeddedPostgres({ databaseDir, persistent: false, settings });
  const client = new Client({ connectionString: server.url });
  await client.connect();
  // PostgreSQL only reads a key that is its own user's, so it writes the files itself.
  const write = async (file: string, lines: string) => {
    const program = `umask 077; cat > ${file}`;
    const rows = `select unnest(string_to_array(${client.escapeLiteral(lines)}, E'\\n'))`;
    await client.query(`copy (${rows}) to program ${client.escapeLiteral(program)}`);
  };
  const loadTime = async () =>
    (await client.query<{ at: Date }>('select pg_conf_load_time() as at')).rows[0]?.at;
  const reload = async () => {
    const before = await loadTime();
    await client.query('select pg_reload_conf()');
    while ((await loadTime())?.getTime() === before?.getTime()) continue;
  };
  await write('server.crt', selfSignedCertificate.cert);
  await write('server.key', selfSignedCertificate.key);
  await client.query("alter system set ssl_ca_file = 'server.crt'");
  const setTls = async (isOn: boolean) => {
    await client.query(`alter system set ssl = ${isOn ? 'on' : 'off'}`);
    await reload();
  };
  await setTls(true);
  return {
    url: (host, query = '') => {
      const url = new URL(server.url);
      url.hostname = host;
      return `${url.href}${query}`;
    },
    setTls,
    setRules: async (...rules) => {
      await write('pg_hba.conf', rules.join('\n'));
      await reload();
    },
    stop: async () => {
      await client.end();
      await server.stop();
      await rm(databaseDir, { recursive: true, force: true });
    },
  };
}
