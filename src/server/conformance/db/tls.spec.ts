import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { isDatabaseUnavailable } from '#server/db/is-database-unavailable.ts';
import { openPostgres } from '#server/db/open-database.ts';
import { runChild } from '#server/test-support/child-process.ts';
import { freePort } from '#server/test-support/free-port.ts';
import { selfSignedCertificate } from '#server/test-support/self-signed-certificate.ts';
import { startTlsPostgres, type TlsPostgres } from '#server/test-support/start-tls-postgres.ts';

const openInChild = `
  const { openPostgres } = await import('#server/db/open-database.ts');
  const { close } = await openPostgres(process.argv[1]);
  await close();
  console.log('opened');
`;
const anyone = 'host all all all trust';

// PGlite has no network, and PgBouncer would stand between.
describe.runIf(inject('engine') === 'postgres')('TLS to the database', () => {
  let directory: string;
  let postgres: TlsPostgres;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'portal-profiles-tls-'));
    await writeFile(join(directory, 'ca.pem'), selfSignedCertificate.cert);
    await writeFile(join(directory, 'client.key'), selfSignedCertificate.key, { mode: 0o600 });
    await writeFile(join(directory, 'notes.txt'), 'no certificate');
    postgres = await startTlsPostgres();
  }, 60_000);
  afterAll(async () => {
    await postgres.stop();
    await rm(directory, { recursive: true });
  });

  /** What opening the database leads to: whether TLS is used, or the sentence that says why it cannot be opened. */
  async function open(host: string, query: string): Promise<boolean | string> {
    const inDirectory = query.replaceAll('$', encodeURIComponent(directory));
    try {
      const { pool, close } = await openPostgres(postgres.url(host, inDirectory));
      const { rows } = await pool.query<{ ssl: boolean }>(
        'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
      );
      await close();
      return rows[0]?.ssl ?? 'no row';
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      expect(message).not.toContain('password');
      return message.replaceAll(directory, '$');
    }
  }

  const untrusted =
    /^The database postgres at localhost:\d+ has a certificate that no trusted CA has signed \(DEPTH_ZERO_SELF_SIGNED_CERT: self-signed certificate\)\. Add sslrootcert=\S+ to DATABASE_URL, or set NODE_EXTRA_CA_CERTS to that file; sslmode=no-verify would trust any certificate\.$/;
  const otherHost =
    /^The database postgres at 127\.0\.0\.2:\d+ has a certificate for another host \(ERR_TLS_CERT_ALTNAME_INVALID: [^\n]+\)\. Use a host name that /;
  const cases: { query: string; outcome: boolean | string | RegExp; report: string }[] = [
    { query: '', outcome: false, report: 'none found' },
    { query: '?sslmode=disable', outcome: false, report: 'none found' },
    { query: '?sslmode=allow', outcome: untrusted, report: 'pgadmin-org/pgadmin4#8963' },
    { query: '?sslmode=prefer', outcome: untrusted, report: 'pgadmin-org/pgadmin4#8963' },
    { query: '?sslmode=require', outcome: untrusted, report: 'mend/renovate-ce-ee#749' },
    { query: '?sslmode=verify-ca', outcome: untrusted, report: 'none found' },
    { query: '?sslmode=verify-full', outcome: untrusted, report: 'sqlpad/sqlpad#954' },
    { query: '?ssl=true', outcome: untrusted, report: 'none found' },
    { query: '?sslmode=no-verify', outcome: true, report: 'brianc/node-postgres#2009' },
    { query: '?sslmode=require&uselibpqcompat=true', outcome: true, report: 'none found' },
    { query: '?sslmode=allow&sslrootcert=$/ca.pem', outcome: true, report: 'none found' },
    { query: '?sslmode=require&sslrootcert=$/ca.pem', outcome: true, report: 'brianc/node-postgres#2375' },
    { query: '?sslmode=verify-ca&sslrootcert=$/ca.pem', outcome: true, report: 'none found' },
    { query: '?sslmode=verify-full&sslrootcert=$/ca.pem', outcome: true, report: 'none found' },
    { query: '?sslrootcert=$/ca.pem', outcome: true, report: 'none found' },
    { query: '?sslrootcert=system', outcome: untrusted, report: 'brianc/node-postgres#3101' },
    {
      query: '?sslmode=require&sslrootcert=system&uselibpqcompat=true',
      outcome: untrusted,
      report: 'lib/pq#1175',
    },
    {
      query: '?sslmode=require&sslrootcert=$/missing.pem',
      outcome: "The file $/missing.pem, which sslrootcert in DATABASE_URL names, can't be read (ENOENT).",
      report: 'none found',
    },
    {
      query: '?sslmode=require&sslcert=$',
      outcome: "The file $, which sslcert in DATABASE_URL names, can't be read (EISDIR).",
      report: 'none found',
    },
    {
      query: '?sslmode=require&sslrootcert=$/notes.txt',
      outcome:
        'The file $/notes.txt, which sslrootcert in DATABASE_URL names, has no certificate in PEM format.',
      report: 'none found',
    },
  ];
  test.each(cases)('localhost, $query', async ({ query, outcome }) => {
    const actual = await open('localhost', query);
    if (outcome instanceof RegExp) expect(actual).toMatch(outcome);
    else expect(actual).toBe(outcome);
  });

  test('a certificate that cannot be read meanwhile counts as it was, and a new one from the next connection', async () => {
    const file = join(directory, 'rotated.pem');
    await writeFile(file, selfSignedCertificate.cert);
    const { pool, close } = await openPostgres(
      postgres.url('localhost', `?sslmode=verify-full&sslrootcert=${file}`),
    );
    onTestFinished(close);
    const reconnect = async () => {
      await pool.query('select pg_terminate_backend(pg_backend_pid())').catch(() => {});
      return pool.query('select 1 as one').then(
        ({ rows }) => rows,
        (error: NodeJS.ErrnoException) => error.code,
      );
    };
    await rm(file);
    expect(await reconnect()).toEqual([{ one: 1 }]);
    await writeFile(file, rootCertificates[0] ?? '');
    expect(await reconnect()).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    await writeFile(file, selfSignedCertificate.cert);
    expect(await reconnect()).toEqual([{ one: 1 }]);
  });

  test('NODE_EXTRA_CA_CERTS names a CA to trust', async () => {
    vi.stubEnv('NODE_EXTRA_CA_CERTS', join(directory, 'ca.pem'));
    const children = ['?sslmode=require', '?sslrootcert=system'].map((query) =>
      runChild(openInChild, postgres.url('localhost', query)),
    );
    vi.unstubAllEnvs();
    await Promise.all(children.map((child) => child.printed(1)));
    expect(children.map(({ lines }) => lines)).toEqual([['opened'], ['opened']]);
  });

  test('the address is verified too', async () => {
    expect(await open('127.0.0.1', '?sslmode=verify-full&sslrootcert=$/ca.pem')).toBe(true);
  });

  // Other systems have only one address of this kind.
  test.runIf(process.platform === 'linux').each([
    { mode: 'prefer', report: 'none found' },
    { mode: 'require', report: 'twentyhq/twenty#17463' },
    { mode: 'verify-ca', report: 'none found' },
    { mode: 'verify-full', report: 'outline/outline#11519' },
  ])('sslmode=$mode refuses a certificate for another host', async ({ mode }) => {
    expect(await open('127.0.0.2', `?sslmode=${mode}&sslrootcert=$/ca.pem`)).toMatch(otherHost);
  });

  test.runIf(process.platform === 'linux')('each of several hosts is verified by its own name', async () => {
    const several = (...hosts: string[]) => {
      const url = new URL(postgres.url('localhost', `?sslmode=require&sslrootcert=${directory}/ca.pem`));
      return url.href.replace(url.host, hosts.map((host) => `${host}:${url.port}`).join(','));
    };
    const { pool, close } = await openPostgres(several('127.0.0.2', 'localhost'));
    onTestFinished(close);
    const { rows } = await pool.query('select ssl from pg_stat_ssl where pid = pg_backend_pid()');
    expect(rows).toEqual([{ ssl: true }]);
    await expect(openPostgres(several('127.0.0.2', '127.0.0.3'))).rejects.toThrow(
      /^The database postgres at 127\.0\.0\.2:\d+, 127\.0\.0\.3:\d+ has a certificate for another host \(ERR_TLS_CERT_ALTNAME_INVALID: /,
    );
  });

  test('a server without TLS (requarks/wiki#867, outline/outline#1501)', async () => {
    await postgres.setTls(false);
    onTestFinished(() => postgres.setTls(true));
    expect(await open('localhost', '?sslmode=require&sslrootcert=$/ca.pem')).toMatch(
      /^The database postgres at localhost:\d+ doesn't offer TLS \([^\n]+\)\. Turn on ssl in PostgreSQL, or set sslmode=disable /,
    );
    expect(await open('localhost', '?sslmode=disable')).toBe(false);
  });

  test('a server that no longer offers TLS while it is in use is unavailable, and no mistake of ours', async () => {
    const url = postgres.url(
      'localhost',
      `?sslmode=require&sslrootcert=${encodeURIComponent(join(directory, 'ca.pem'))}`,
    );
    const { pool, close } = await openPostgres(url);
    onTestFinished(close);
    onTestFinished(() => postgres.setTls(true));
    await pool.query('select');
    await postgres.setTls(false);
    await pool.query('select pg_terminate_backend(pg_backend_pid())').catch(() => {});
    await vi.waitFor(() => expect(pool.totalCount).toBe(0));
    const failure = await pool.query('select').catch((error: unknown) => error);
    expect([String(failure), isDatabaseUnavailable(failure)]).toEqual([
      'Error: The server does not support SSL connections',
      true,
    ]);
  });

  test('a server that insists on TLS (DbUp/DbUp#688, beekeeper-studio/beekeeper-studio#2327)', async () => {
    await postgres.setRules('hostssl all all all trust');
    onTestFinished(() => postgres.setRules(anyone));
    expect(await open('localhost', '')).toMatch(
      /^The database postgres at localhost:\d+ refuses a connection without TLS \(28000: [^\n]+\)\. Add sslmode=verify-full to DATABASE_URL/,
    );
    expect(await open('localhost', '?sslmode=require&sslrootcert=$/ca.pem')).toBe(true);
  });

  test('a server that wants a client certificate', async () => {
    await postgres.setRules('hostssl all all all trust clientcert=verify-ca');
    onTestFinished(() => postgres.setRules(anyone));
    expect(await open('localhost', '?sslmode=require&sslrootcert=$/ca.pem')).toMatch(
      /^The database postgres at localhost:\d+ wants a client certificate \([^\n]+\)\. Add sslcert=/,
    );
    const files = 'sslrootcert=$/ca.pem&sslcert=$/ca.pem&sslkey=$/client.key';
    expect(await open('localhost', `?sslmode=require&${files}`)).toBe(true);
  });

  test('something that does not speak TLS', async () => {
    const server = createServer(
      (socket) => void socket.on('error', () => {}).end('HTTP/1.1 400 Bad Request'),
    );
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    await expect(openPostgres(`postgres://127.0.0.1:${port}/db?sslmode=require`)).rejects.toThrow(
      /^The database db at 127\.0\.0\.1:\d+ can't be reached by TLS \([^\n]+\)\. Check sslmode/,
    );
  });
});
