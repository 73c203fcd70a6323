import { Counter } from '@platformatic/prom-client';
import type { Logger } from 'pino';

/** Logs the failures of something that this server depends on, so that each cause is found and none floods the log. */
export interface FailureLog {
  /**
   * Logs a failure, at most once a minute for the same cause.
   * @param cause a sentence without secrets
   * @param details such as the status of a response
   * @param level `error` if an administrator has to act
   */
  failed(cause: string, details?: Record<string, unknown>, level?: 'warn' | 'error'): void;
  /** Logs that it works again, if a failure was logged before. */
  worked(): void;
}

const failures = new Counter({
  name: 'portal_profiles_failures_total',
  help: 'Failed calls of something that this server depends on.',
  labelNames: ['of'],
});

/** In milliseconds. */
const interval = 60_000;

/** Of causes, which can contain texts of others. */
const maxCauses = 50;

/**
 * @param name what fails, such as `database`
 * @param address its host and port
 */
export function createFailureLog(log: Logger, name: string, address: string): FailureLog {
  const loggedAt = new Map<string, number>();
  let isFailing = false;
  /** Failures since the last line about them. */
  let unlogged = 0;
  // Prometheus misses an increase from nothing to 1.
  failures.inc({ of: name }, 0);
  return {
    failed: (cause, details, level = 'warn') => {
      failures.inc({ of: name });
      const now = performance.now();
      if (now < (loggedAt.get(cause) ?? -Infinity) + interval) {
        unlogged += 1;
        return;
      }
      if (loggedAt.size >= maxCauses) loggedAt.clear();
      loggedAt.set(cause, now);
      log[level]({ address, ...details, cause, ...(unlogged > 0 && { more: unlogged }) }, `${name}: failed`);
      isFailing = true;
      unlogged = 0;
    },
    worked: () => {
      if (!isFailing) return;
      log.info({ address, ...(unlogged > 0 && { more: unlogged }) }, `${name}: works again`);
      isFailing = false;
      unlogged = 0;
    },
  };
}
