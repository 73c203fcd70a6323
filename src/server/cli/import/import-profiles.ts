import type { Pool, PoolClient } from 'pg';
import { type ActiveGroup, createGroupResolver, type RowGroup } from '#text/people-table/resolve-groups.ts';
import type { ImportReport } from '#server/cli/import/import-report.ts';
import { RefusedRow } from '#text/people-table/validate-row.ts';
import { lockResolvedGroups } from '#server/cli/import/lock-groups.ts';
import type { FileRecord } from '#text/people-table/table-records.ts';
import { lockPortal } from '#server/cli/import/lock-portal.ts';
import { createGroups } from '#server/cli/import/create-groups.ts';
import { readAhead } from '#server/cli/import/read-ahead.ts';
import { type CheckedRow, readBatches, type Refusal } from '#server/cli/import/read-batches.ts';
import { planProfiles } from '#server/cli/import/plan-profiles.ts';
import { writeMemberships } from '#server/cli/import/write-memberships.ts';
import { type DiskSpace, requireDiskSpace, unlimitedDiskSpace } from '#server/db/disk-space.ts';
import { begin, inLongTransaction } from '#server/db/in-transaction.ts';
import { writeProfileRows } from '#server/db/profile-rows.ts';
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
  /** Aborted to stop before the next batch. */
  signal?: AbortSignal;
}

type Transaction = <Result>(work: (client: PoolClient) => Promise<Result>) => Promise<Result>;

/**
 * Every read of an import is by an index. The foreign keys' own reads of groups and profiles would otherwise be planned for the
 * nearly empty tables of a new portal, and read them from end to end for the rest of the session.
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
      report.tally.rows += rows.size + refused.length;
      await refuseAll(refused, report);
      if (failure) throw failure.error;
      if (rows.size > 0) await writeBatch([...rows.values()], options, report, transaction);
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

async function writeBatch(
  batch: CheckedRow[],
  { portal, createPortal, replaceGroups, diskSpace = unlimitedDiskSpace }: ImportOptions,
  report: ImportReport,
  transaction: Transaction,
): Promise<void> {
  const { written, refused } = await transaction(async (client) => {
    await requireDiskSpace(client, diskSpace);
    await client.query(readByIndex);
    const portalId = await lockPortal(client, portal, createPortal);
    const { refused, lists } = await lockResolvedGroups(client, portalId, (groups) =>
      resolveRowGroups(batch, groups),
    );
    const accepted = batch.filter((checked) => !refused.has(checked));
    const written = await writeRows(client, portalId, accepted, lists, replaceGroups);
    for (const checked of accepted) {
      if (written.byEmail.has(checked.key)) continue;
      refused.set(checked, 'name is missing, and a new profile needs one');
    }
    return { written, refused };
  });

  const { tally } = report;
  tally.made += written.made.length;
  tally.changed += written.changed.length;
  tally.unchanged += written.unchanged;
  tally.assigned += written.assigned;
  tally.unassigned += written.unassigned;
  for (const name of written.madeGroups.keys()) tally.madeGroups.add(name);
  await refuseAll(
    [...refused].map(([{ record }, reason]) => ({ record, reason })),
    report,
  );
}

/** A new profile is written together with its groups, so that its row does not have to be written a second time. */
async function writeRows(
  client: PoolClient,
  portalId: string,
  rows: CheckedRow[],
  groupsByRow: Map<CheckedRow, RowGroup[]>,
  replaceGroups: boolean,
) {
  const plan = await planProfiles(
    client,
    portalId,
    rows.map(({ row }) => row),
  );
  const listed = rows.flatMap((checked) => {
    const profile = plan.byEmail.get(checked.key);
    const groups = groupsByRow.get(checked);
    return profile && groups ? [{ profile, groups }] : [];
  });
  const madeGroups = await createGroups(
    client,
    portalId,
    listed.flatMap(({ groups }) => groups),
  );
  const listings = listed.map(({ profile, groups }) => ({
    profile,
    groupIds: assignableIds(groups, madeGroups),
  }));
  const groupIdsOf = new Map(listings.map(({ profile, groupIds }) => [profile.id, groupIds]));
  const made = plan.made.map((row) => ({ ...row, manual_group_ids: groupIdsOf.get(row.id) ?? [] }));
  await writeProfileRows(client, portalId, [...made, ...plan.changed]);
  const memberships = await writeMemberships(client, portalId, listings, replaceGroups);
  return { ...plan, ...memberships, madeGroups };
}

async function refuseAll(refused: Refusal[], { tally, refuse }: ImportReport): Promise<void> {
  for (const { record, reason } of refused) {
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

/**
 * The IDs of the groups to assign manually, in code unit order, each once. Default groups are not among them.
 * @param made the IDs of new groups by name
 */
function assignableIds(groups: RowGroup[], made: Map<string, string>): string[] {
  const ids = groups.flatMap((group) => {
    if (group.id === undefined) return made.get(group.name) ?? [];
    return group.is_default ? [] : group.id;
  });
  return [...new Set(ids)].toSorted();
}
