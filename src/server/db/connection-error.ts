import { hostUrls } from '#server/db/hosts/host-urls.ts';
import {
  accessCode,
  isDatabaseUnreachable,
  isFatal,
  isPasswordMissing,
} from '#server/db/is-database-unavailable.ts';

/** Failures of TLS, by a pattern for code and message, each with what to do about it. */
const tlsFaults: [pattern: RegExp, fault: string, remedy: string][] = [
  [
    /SELF_SIGNED|UNABLE_TO_|CERT_UNTRUSTED|INVALID_CA|CERT_SIGNATURE_FAILURE|CERT_CHAIN_TOO_LONG|INVALID_PURPOSE/,
    'has a certificate that no trusted CA has signed',
    'Add sslrootcert=/path/to/ca.pem to DATABASE_URL, or set NODE_EXTRA_CA_CERTS to that file; sslmode=no-verify would trust any certificate',
  ],
  [
    /ERR_TLS_CERT_ALTNAME/,
    'has a certificate for another host',
    'Use a host name that the certificate contains in DATABASE_URL, or renew the certificate; sslmode=no-verify would trust any certificate',
  ],
  [/CERT_HAS_EXPIRED/, 'has a certificate that has expired', 'Renew it'],
  [
    /CERT_NOT_YET_VALID/,
    "has a certificate that isn't valid yet",
    'Check the clocks of both machines, or renew the certificate',
  ],
  [/CERT_REVOKED/, 'has a certificate that was revoked', 'Renew it'],
  [
    /server does not support SSL/,
    "doesn't offer TLS",
    'Turn on ssl in PostgreSQL, or set sslmode=disable in DATABASE_URL if nobody can listen in between',
  ],
  [
    /no encryption|SSL off|SSL required/,
    'refuses a connection without TLS',
    'Add sslmode=verify-full to DATABASE_URL, or allow this connection in pg_hba.conf',
  ],
  [
    /valid client certificate|CERTIFICATE_REQUIRED/,
    'wants a client certificate',
    'Add sslcert=/path/to/client.pem and sslkey=/path/to/client.key to DATABASE_URL',
  ],
  [
    /ERR_SSL|ERR_OSSL|ERR_TLS|EPROTO|error establishing an SSL connection/,
    "can't be reached by TLS",
    'Check sslmode, sslrootcert, sslcert and sslkey in DATABASE_URL, and the TLS settings of PostgreSQL',
  ],
];

/**
 * Explains in a sentence, without the password, why a PostgreSQL database cannot be
 * opened; for TLS a second one says what to set.
 * @param url the URL of the database
 * @returns the original error if it has another cause
 */
export function explainConnectionError(url: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  const reason = [code, error.message].filter(Boolean).join(': ');
  const where = describeDatabase(url);
  for (const [pattern, fault, remedy] of tlsFaults) {
    if (pattern.test(reason))
      return new Error(`The database ${where} ${fault} (${reason}). ${remedy}.`, { cause: error });
  }
  if (isPasswordMissing(error)) {
    return new Error(`The database ${where} wants a password, and DATABASE_URL has none.`, { cause: error });
  }
  if (isDatabaseUnreachable(error)) {
    return new Error(`The database ${where} can't be reached (${reason}).`, { cause: error });
  }
  if (isFatal(error) || (code && accessCode.test(code))) {
    return new Error(`The database ${where} refuses access (${reason}).`, { cause: error });
  }
  return error;
}

/** The name and the address of a database, such as `people at db.example.com:5432`, without user and password. */
export function describeDatabase(databaseUrl: string): string {
  const [url = databaseUrl] = hostUrls(databaseUrl);
  return `${decodeURIComponent(new URL(url).pathname.slice(1))} at ${databaseAddress(databaseUrl)}`;
}

/** The host and, if it is in the URL, the port of a database; for a socket, its folder; several with commas between. */
export function databaseAddress(databaseUrl: string): string {
  return hostUrls(databaseUrl).map(hostAddress).join(', ');
}

function hostAddress(url: string): string {
  const { hostname, port, searchParams } = new URL(url);
  const host = searchParams.get('host') ?? decodeURIComponent(hostname);
  return port ? `${host}:${port}` : host;
}
