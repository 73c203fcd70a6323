import type { Pool, PoolClient } from 'pg';
import type { ImportReport } from '#server/cli/import/import-report.ts';
import { lockResolvedGroups } from '#server/cli/import/lock-groups.ts';
import type { FileRecord } from '#text/people-table/table-records.ts';
import { keepStoredEmails } from '#server/cli/import/keep-stored-emails.ts';
import { lockPortal } from '#server/cli/import/lock-portal.ts';
import { readAhead } from '#server/cli/import/read-ahead.ts';
import { type CheckedRow, readBatches, type Refusal } from '#server/cli/import/read-batches.ts';
import { type DiskSpace, requireDiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { resolveRowGroups } from '#server/cli/import/resolve-row-groups.ts';
import { writeRows } from '#server/cli/import/write-rows.ts';
import { inLongTransaction } from '#server/db/in-transaction.ts';
import { isConflict, retryConflicts } from '#server/db/retry-conflicts.ts';

export interface ImportOptions {
  /** The portal's id or slug. */
  portal: string;
  /** Whether to create a missing portal. */
  createPortal: boolean;
  /** Whether to remove the manually assigned groups that a row does not list. */
  replaceGroups: boolean;
  /** Whether to roll everything back at the end. */
  dryRun: boolean;
  diskSpace?: DiskSpace;
  /** Aborted to stop before the next batch. */
  signal?: AbortSignal;
}

type Transaction = <Result>(work: (client: PoolClient) => Promise<Result>) => Promise<Result>;

/**
 * Every read of an import is by an index. The foreign keys' own reads of groups and profiles would otherwise be planned
 * for the nearly empty tables of a new portal, and read them from end to end for the rest of the session.
 */
const readByIndex = 'set local enable_seqscan = off';

/**
 * Imports the rows of a file into a portal. Each batch is one transaction.
 * @throws {UnknownPortal} before anything is written
 * @throws {UnusableFile} where the file becomes unreadable; earlier batches are kept
 * @throws {DiskFullError} one sentence, if the disk is too full; earlier batches are kept
 * @throws the reason of the signal; earlier batches are kept
 */
export async function importProfiles(
  pool: Pool,
  records: AsyncIterable<FileRecord>,
  options: ImportOptions,
  report: ImportReport,
): Promise<void> {
  const writeAll = async (transaction: Transaction) => {
    if (!options.createPortal) await transaction((client) => lockPortal(client, options.portal, false));
    for await (const { rows, refused, failure } of readAhead(readBatches(records))) {
      options.signal?.throwIfAborted();
      report.tally.rows += rows.length + refused.length;
      await refuseAll(refused, report);
      if (failure) throw failure.error;
      if (rows.length > 0) await writeBatch(rows, options, report, transaction);
      report.progress();
    }
  };
  await (options.dryRun
    ? runDry(pool, writeAll)
    : writeAll((work) => retryConflicts(() => inLongTransaction(pool, work))));
}

/**
 * Runs everything in one transaction and rolls it back. It holds its locks until then: batches that are rolled back one
 * by one would not find what earlier ones made, and report it a second time. In contrast to a batch, the whole cannot
 * be repeated after a conflict: a pipe can only be read once.
 */
async function runDry(pool: Pool, writeAll: (transaction: Transaction) => Promise<void>): Promise<void> {
  const undo = new Error('The dry run is over.');
  try {
    await inLongTransaction(pool, async (client) => {
      await writeAll((work) => work(client));
      throw undo;
    });
  } catch (error) {
    if (error === undo) return;
    if (!isConflict(error)) throw error;
    const sentence = 'Others changed the same profiles or groups at the same time. Start the dry run again.';
    throw new Error(sentence, { cause: error });
  }
}

async function writeBatch(
  batch: CheckedRow[],
  { portal, createPortal, replaceGroups, diskSpace = unlimitedDiskSpace }: ImportOptions,
  report: ImportReport,
  transaction: Transaction,
): Promise<void> {
  const { written, refused, madeGroups } = await transaction(async (client) => {
    await requireDiskSpace(client, diskSpace);
    await client.query(readByIndex);
    const portalId = await lockPortal(client, portal, createPortal);
    const { refused, lists } = await lockResolvedGroups(client, portalId, (groups) =>
      resolveRowGroups(batch, groups),
    );
    const accepted = batch.filter((checked) => !refused.has(checked));
    await keepStoredEmails(client, portalId, accepted);
    const madeGroups = new Map<string, string>();
    const written = [];
    for (const rows of roundsOf(accepted)) {
      const round = await writeRows(client, portalId, rows, lists, madeGroups, replaceGroups);
      written.push(round);
      for (const checked of rows) {
        if (round.byEmail.has(checked.key)) continue;
        refused.set(checked, 'name is missing, and a new profile needs one');
      }
    }
    return { written, refused, madeGroups };
  });

  const { tally } = report;
  for (const round of written) {
    tally.made += round.made.length;
    tally.changed += round.changed.length;
    tally.unchanged += round.unchanged;
    tally.assigned += round.assigned;
    tally.unassigned += round.unassigned;
  }
  for (const name of madeGroups.keys()) tally.madeGroups.add(name);
  await refuseAll(
    [...refused].map(([{ record }, reason]) => ({ record, reason })),
    report,
  );
}

/** Divides rows so that each round has an email once: a later row finds the profile that an earlier round created. */
function roundsOf(rows: CheckedRow[]): CheckedRow[][] {
  const rounds: CheckedRow[][] = [];
  const counts = new Map<string, number>();
  for (const checked of rows) {
    const round = counts.get(checked.key) ?? 0;
    counts.set(checked.key, round + 1);
    (rounds[round] ??= []).push(checked);
  }
  return rounds;
}

async function refuseAll(refused: Refusal[], { tally, refuse }: ImportReport): Promise<void> {
  for (const { record, reason } of refused) {
    tally.refused += 1;
    await refuse(record, reason);
  }
}
