import type { Pool, PoolClient } from 'pg';
import { type ActiveGroup, createGroupResolver, type RowGroup } from '#text/people-table/resolve-groups.ts';
import type { ImportReport } from '#server/cli/import/import-report.ts';
import { type ImportRow, readRow, RefusedRow } from '#text/people-table/validate-row.ts';
import { lockResolvedGroups } from '#server/cli/import/lock-groups.ts';
import type { FileRecord } from '#text/people-table/table-records.ts';
import { lockPortal } from '#server/cli/import/lock-portal.ts';
import { writeMemberships } from '#server/cli/import/write-memberships.ts';
import { writeProfiles } from '#server/cli/import/write-profiles.ts';
import { type DiskSpace, requireDiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { emailKey } from '#server/db/email-key.ts';
import { begin, inLongTransaction } from '#server/db/in-transaction.ts';
import { retryConflicts } from '#server/db/retry-conflicts.ts';

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
}

interface CheckedRow {
  record: FileRecord;
  row: ImportRow;
}

type Transaction = <Result>(work: (client: PoolClient) => Promise<Result>) => Promise<Result>;

const batchSize = 1000;

/**
 * Imports the rows of a file into a portal. Each batch is one transaction.
 * @throws {UnknownPortal} before anything is written
 * @throws {UnusableFile} where the file becomes unreadable; earlier batches are kept
 * @throws {DiskFullError} one sentence, if the disk is too full; earlier batches are kept
 */
export async function importProfiles(
  pool: Pool,
  records: AsyncIterable<FileRecord>,
  options: ImportOptions,
  report: ImportReport,
): Promise<void> {
  const writeAll = async (transaction: Transaction) => {
    if (!options.createPortal) await transaction((client) => lockPortal(client, options.portal, false));
    for await (const batch of batches(checkRows(records, report))) {
      await writeBatch(batch, options, report, transaction);
      report.progress();
    }
  };
  await (options.dryRun
    ? runDry(pool, writeAll)
    : writeAll((work) => retryConflicts(() => inLongTransaction(pool, work))));
}

/** Runs everything in one transaction and rolls it back. */
async function runDry(pool: Pool, writeAll: (transaction: Transaction) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    await writeAll((work) => work(client));
  } finally {
    const undone = await client.query('rollback').catch(() => undefined);
    client.release(undone === undefined);
  }
}

async function* checkRows(
  records: AsyncIterable<FileRecord>,
  { tally, refuse }: ImportReport,
): AsyncGenerator<CheckedRow> {
  for await (const record of records) {
    tally.rows += 1;
    try {
      if (record.refusal) throw record.refusal;
      yield { record, row: readRow(record.cells) };
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      tally.refused += 1;
      await refuse(record, error.message);
    }
  }
}

/** Emails are unique within a batch, so that a later row finds the profile that an earlier one created. */
async function* batches(rows: AsyncIterable<CheckedRow>): AsyncGenerator<CheckedRow[]> {
  let batch = new Map<string, CheckedRow>();
  for await (const checked of rows) {
    const key = emailKey(checked.row.email);
    if (batch.size === batchSize || batch.has(key)) {
      yield [...batch.values()];
      batch = new Map();
    }
    batch.set(key, checked);
  }
  if (batch.size > 0) yield [...batch.values()];
}

async function writeBatch(
  batch: CheckedRow[],
  { portal, createPortal, replaceGroups, diskSpace = unlimitedDiskSpace }: ImportOptions,
  { tally, refuse }: ImportReport,
  transaction: Transaction,
): Promise<void> {
  const { profiles, memberships, refused } = await transaction(async (client) => {
    await requireDiskSpace(client, diskSpace);
    const portalId = await lockPortal(client, portal, createPortal);
    const { refused, lists: groupsByRow } = await lockResolvedGroups(client, portalId, (groups) =>
      resolveRowGroups(batch, groups),
    );
    const accepted = batch.filter((checked) => !refused.has(checked));
    const profiles = await writeProfiles(
      client,
      portalId,
      accepted.map(({ row }) => row),
    );
    const profileGroups = accepted.flatMap((checked) => {
      const profileId = profiles.ids.get(emailKey(checked.row.email));
      const groups = groupsByRow.get(checked);
      return profileId && groups ? [{ profileId, groups }] : [];
    });
    const memberships = await writeMemberships(client, portalId, profileGroups, replaceGroups);
    for (const checked of accepted) {
      if (profiles.ids.has(emailKey(checked.row.email))) continue;
      refused.set(checked, 'name is missing, and a new profile needs one');
    }
    return { profiles, memberships, refused };
  });

  tally.made += profiles.made;
  tally.changed += profiles.changed;
  tally.unchanged += profiles.unchanged;
  tally.assigned += memberships.assigned;
  tally.unassigned += memberships.unassigned;
  for (const name of memberships.madeGroups) tally.madeGroups.add(name);
  for (const [{ record }, reason] of refused) {
    tally.refused += 1;
    await refuse(record, reason);
  }
}

/** Resolves the groups of each row. Rows with ambiguous or unknown groups are refused, with the reason. */
function resolveRowGroups(batch: CheckedRow[], groups: ActiveGroup[]) {
  const resolver = createGroupResolver(groups);
  const groupsByRow = new Map<CheckedRow, RowGroup[]>();
  const refused = new Map<CheckedRow, string>();
  for (const checked of batch) {
    try {
      const list = resolver.resolve(checked.row);
      if (list) groupsByRow.set(checked, list);
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      refused.set(checked, error.message);
    }
  }
  return { found: { lists: groupsByRow, refused }, listed: [...groupsByRow.values()].flat() };
}
