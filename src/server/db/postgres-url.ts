import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Modes that verify less in libpq, and from version 9 on in pg. Here they always
 * verify the certificate and its host name.
 */
const verifyingModes = new Set<string | null>(['allow', 'prefer', 'require', 'verify-ca']);

/** Parameters that name a file, and what the file has to contain. */
const files = {
  sslrootcert: (content: string) => void new X509Certificate(content),
  sslcert: (content: string) => void new X509Certificate(content),
  sslkey: () => {},
};

/**
 * The URL of a database in the form that pg is given.
 * @throws {Error} one sentence, if a certificate or key that it names cannot be read
 */
export function connectionString(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const { searchParams } = url;
  trustDefaultAuthorities(searchParams);
  for (const [name, check] of Object.entries(files)) {
    const path = searchParams.get(name);
    if (path) readPem(name, path, check);
  }
  // The parameter asks pg for the meanings that the modes have in libpq.
  if (searchParams.get('uselibpqcompat') !== 'true' && verifyingModes.has(searchParams.get('sslmode'))) {
    searchParams.set('sslmode', 'verify-full');
  }
  return url.href;
}

/**
 * Since version 16, libpq takes `sslrootcert=system` for the authorities that are
 * trusted anyway, and verifies fully with them.
 */
function trustDefaultAuthorities(searchParams: URLSearchParams): void {
  if (searchParams.get('sslrootcert') !== 'system') return;
  searchParams.delete('sslrootcert');
  // In libpq's meaning, some modes would now verify nothing.
  searchParams.delete('uselibpqcompat');
  if (!searchParams.has('sslmode')) searchParams.set('sslmode', 'verify-full');
}

function readPem(name: string, path: string, check: (content: string) => void): void {
  try {
    check(readFileSync(path, 'utf8'));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const isUnreadable = /^E[A-Z]+$/.test(code);
    const fault = isUnreadable ? `can't be read (${code})` : 'has no certificate in PEM format';
    throw new Error(`The file ${path}, which ${name} in DATABASE_URL names, ${fault}.`, { cause });
  }
}
