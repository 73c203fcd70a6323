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

/**
 * SQLSTATEs: connection exceptions, a class that PgBouncer uses too; a server that is shutting down, has crashed, is
 * starting or has ended an idle session; too many connections; a standby that has not been promoted yet.
 */
const serverCode = /^(08\w{3}|57P0[1235]|53300|25006)$/;

/** pg's messages, which have no code, for connections that were lost, could not be made, are closed, or timed out. */
const connectionMessage =
  /^(Connection terminated|timeout e|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/;

/**
 * Whether a query failed because the database is currently unreachable or has closed the connection. This says nothing
 * about the effect of the query: a commit whose response was lost may have happened.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  // The file of a Unix socket is missing while its server is down.
  if (code === 'ENOENT') return syscall === 'connect';
  if (code !== undefined) return networkCodes.has(code) || serverCode.test(code);
  return connectionMessage.test(error.message);
}
