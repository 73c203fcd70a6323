/** Between here and the database, as Node names it. */
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

/**
 * SQLSTATEs: the connection, whose class PgBouncer uses too; a server that shuts down, has crashed, starts or ends an idle
 * session; no connection left; a standby that is not promoted yet.
 */
const serverCode = /^(08\w{3}|57P0[1235]|53300|25006)$/;

/** What pg says, without a code, of connections that end, do not come about, have ended, or have gone silent. */
const connectionMessage =
  /^(Connection terminated|timeout e|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/;

/**
 * Whether a failure of a query means that the database cannot be reached at the moment or has ended the connection. It says
 * nothing of what the query did: a commit whose answer was lost may have happened.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // A socket in the file system is missing while its server is down.
  if (code === 'ENOENT') return syscall === 'connect';
  if (code !== undefined) return networkCodes.has(code) || serverCode.test(code);
  return connectionMessage.test(error.message);
}
