import { isDatabaseUnreachable } from '#server/db/is-database-unavailable.ts';

/** Says that a server is a standby, with the SQLSTATE that a write to it would get. */
export function standbyError(): Error {
  return Object.assign(new Error('it is a standby'), { code: '25006' });
}

/**
 * Says that none of several hosts takes writes. Its code is of a host for which waiting can help, if there is one.
 * @param failures the address of each host, and why it cannot be used; undefined for a standby
 */
export function noPrimaryError(failures: [address: string, error: unknown][]): Error {
  const errors = failures.map(([, error = standbyError()]) => error as NodeJS.ErrnoException);
  const first = errors.find(isDatabaseUnreachable) ?? errors[0];
  const reasons = failures.map(([address], index) => {
    const { code, message = '' } = errors[index] ?? {};
    return `${address}: ${[code, message].filter(Boolean).join(' ')}`;
  });
  // pg's own timeouts have no code.
  const code = first?.code ?? (isDatabaseUnreachable(first) ? 'ETIMEDOUT' : undefined);
  return Object.assign(new Error(reasons.join('; '), { cause: first }), { code });
}
