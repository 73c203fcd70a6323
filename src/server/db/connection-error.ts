import { isDatabaseUnavailable } from '#server/db/is-database-unavailable.ts';

/** SQLSTATEs: wrong user or password, unknown database, or no permission to connect. */
const accessCode = /^(28\w{3}|3D000|42501)$/;

/**
 * Explains in one sentence, without the password, why a PostgreSQL database cannot be opened.
 * @param url of the database
 * @returns an error with that sentence, or the original error if it has another cause
 */
export function explainConnectionError(url: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  const reason = [code, error.message].filter(Boolean).join(': ');
  const where = describe(new URL(url));
  if (isDatabaseUnavailable(error)) {
    return new Error(`The database ${where} can't be reached (${reason}).`, { cause: error });
  }
  if (code && accessCode.test(code)) {
    return new Error(`The database ${where} refuses access (${reason}).`, { cause: error });
  }
  return error;
}

function describe({ hostname, port, pathname }: URL): string {
  const host = decodeURIComponent(hostname);
  return `${decodeURIComponent(pathname.slice(1))} at ${port ? `${host}:${port}` : host}`;
}
