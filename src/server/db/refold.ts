import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import sql, { raw } from 'sql-template-tag';
import { type DiskSpace, requireDiskSpace } from '#server/db/disk-space.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import {
  foldAuditTargets,
  type RefoldBatch,
  refoldAuditLog,
  refoldGroups,
  refoldProfiles,
  refoldProfilesOf,
} from '#server/db/refold-batches.ts';

interface RefoldOptions {
  pool: Pool;
  log: Logger;
  diskSpace: DiskSpace;
}

/** In milliseconds. */
const intervals = { progress: 5000, retry: 60_000, locked: 100 };

const parts: { name: string; view: string; batch: RefoldBatch }[] = [
  { name: 'groups', view: 'groups_to_refold', batch: refoldGroups },
  { name: 'profiles', view: 'profiles_to_refold', batch: refoldProfiles },
  { name: 'audit entries', view: 'changes_to_refold', batch: refoldAuditLog },
  { name: 'targets of audit entries', view: 'change_targets_to_fold', batch: foldAuditTargets },
];

/**
 * Folds the search texts that an earlier release wrote again, in the background and in batches, of which each is a
 * transaction: after a crash it continues where it was, and several servers share the work. Logs its progress.
 * @returns a function that stops it after the current batch
 */
export function startRefolding(options: RefoldOptions): () => Promise<void> {
  const stop = new AbortController();
  const running = refoldAll(options, stop.signal);
  return async () => {
    stop.abort();
    await running;
  };
}

async function refoldAll(options: RefoldOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const part of parts) await refoldPart(options, part, signal);
      return;
    } catch (err) {
      options.log.warn({ err }, 'search texts could not be folded again: retrying in a minute');
      await delay(intervals.retry, undefined, { signal, ref: false }).catch(() => {});
    }
  }
}

async function refoldPart(
  { pool, log, diskSpace }: RefoldOptions,
  { name, view, batch }: (typeof parts)[number],
  signal: AbortSignal,
): Promise<void> {
  const start = performance.now();
  let left = await count(pool, view);
  if (left === 0) return;
  log.info({ left }, `folding the search texts of ${name} again`);
  let done = 0;
  let nextLine = start + intervals.progress;
  while (left > 0 && !signal.aborted) {
    await requireDiskSpace(pool, diskSpace);
    const folded = await inTransaction(pool, batch);
    done += folded;
    left = folded > 0 ? left - folded : await count(pool, view);
    if (folded === 0 && left > 0) await delay(intervals.locked);
    if (performance.now() >= nextLine) {
      log.info({ done, left }, `folding the search texts of ${name} again`);
      nextLine += intervals.progress;
    }
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  if (left <= 0) log.info({ done, seconds }, `folded the search texts of ${name} again`);
}

async function count(pool: Pool, view: string): Promise<number> {
  const { rows } = await pool.query<{ count: string }>(sql`select count(*) from ${raw(view)}`);
  return Number(rows[0]?.count);
}

/**
 * Folds the search texts of a portal's profiles again, before a search that needs them.
 * @param until when to stop at the latest, in milliseconds of `performance.now()`
 */
export async function refoldPortal(pool: Pool, portalId: string, until: number): Promise<void> {
  while (performance.now() < until) {
    const folded = await inTransaction(pool, (client) => refoldProfilesOf(client, portalId));
    if (folded > 0) continue;
    // Others have locked what is left, if anything.
    await delay(intervals.locked);
    return;
  }
}
