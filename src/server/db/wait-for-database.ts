import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { isDatabaseUnreachable } from '#server/db/is-database-unavailable.ts';

/**
 * In milliseconds. After the total, a supervisor can start the program again; an address that is wrong should not look
 * like a start that takes long.
 */
const intervals = { total: 60_000, retry: 1000 };

/**
 * Opens a database whose server may still be starting. While that cannot be reached, tries again for a minute.
 * @param signal gives up earlier
 * @throws the error of the last attempt, or at once if it has another cause
 */
export async function waitForDatabase<Opened>(
  open: () => Promise<Opened>,
  log: Logger,
  signal?: AbortSignal,
): Promise<Opened> {
  const until = performance.now() + intervals.total;
  for (let attempt = 1; ; attempt++) {
    try {
      return await open();
    } catch (error) {
      const mayCome = error instanceof Error && isDatabaseUnreachable(error.cause);
      if (!mayCome || performance.now() > until) throw error;
      if (attempt === 1) log.warn(`${error.message} Trying again for a minute.`);
      await delay(intervals.retry, undefined, { signal });
    }
  }
}
