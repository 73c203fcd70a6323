/** Node's codes of failures on the network between this server and the database. */
const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/** The system calls that make a connection. */
const connectingCalls = new Set(['connect', 'getaddrinfo']);

/**
 * SQLSTATEs: connection exceptions, a class that PgBouncer uses too; a server that is shutting down, has crashed, is
 * starting or has ended an idle session; too many connections; a standby that has not been promoted yet.
 */
const serverCode = /^(08\w{3}|57P0[1235]|53300|25006)$/;

/** pg's messages, which have no code, for connections that were lost, could not be made, are closed, or timed out. */
const connectionMessage =
  /^(Connection terminated|timeout e|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/;

/**
 * Whether a query failed because the database cannot be reached right now or has closed the connection. This says
 * nothing about the effect of the query: a commit whose response was lost may have happened.
 */
export function isDatabaseUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // Whatever the reason: the file of a Unix socket is missing while its server is down, or files or ports are used up.
  if (syscall !== undefined && connectingCalls.has(syscall)) return true;
  if (code === undefined) return connectionMessage.test(error.message);
  // Poolers of hosted PostgreSQL refuse connections with an internal error.
  return networkCodes.has(code) || serverCode.test(code) || (code.startsWith('XX') && isFatal(error));
}

/**
 * Whether PostgreSQL, or a pooler in front of it, has ended the session, which it never does for a mistake in a query.
 */
export function isFatal(error: Error): boolean {
  return 'severity' in error && (error.severity === 'FATAL' || error.severity === 'PANIC');
}

/** SQLSTATEs: wrong user or password, unknown database, or no permission. */
export const accessCode = /^(28\w{3}|3D000|42501)$/;

/** Node's codes for TLS: a certificate that has expired or is not trusted, or a server that speaks no TLS. */
const tlsCode =
  /^(CERT_|ERR_TLS_|ERR_SSL_|ERR_OSSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/;
const tlsMessage = /^(The server does not support SSL|There was an error establishing an SSL)/;

/** Of pg, which has no code for it, and of PostgreSQL. */
const passwordMessage = /client password must be a|^empty password returned by client/;

/** Whether a query failed because PostgreSQL wants a password, and there is none. */
export function isPasswordMissing({ message }: Error): boolean {
  return passwordMessage.test(message);
}

/**
 * SQLSTATEs: no memory or too many of something else; a lock or a transaction that took too long; a disk that fails.
 */
const troubleCode = /^(53[234]00|55P03|25P0[34]|58\w{3})$/;

/**
 * Whether a query failed because of the database and not because of this program: it cannot be reached, refuses access
 * since its password or certificate changed, or has trouble itself.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (isDatabaseUnreachable(error) || isStatementTimeout(error)) return true;
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return tlsMessage.test(error.message) || isPasswordMissing(error);
  return isFatal(error) || accessCode.test(code) || tlsCode.test(code) || troubleCode.test(code);
}

/** Whether the database ended a statement that took too long. It was rolled back. */
export function isStatementTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014';
}
