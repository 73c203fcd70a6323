import type { PoolClient } from 'pg';
import { createGroups } from '#server/cli/import/create-groups.ts';
import { planProfiles } from '#server/cli/import/plan-profiles.ts';
import type { CheckedRow } from '#server/cli/import/read-batches.ts';
import { insertMembershipsOfRows, writeMemberships } from '#server/cli/import/write-memberships.ts';
import { writeProfileRows } from '#server/db/profile-rows.ts';
import type { RowGroup } from '#text/people-table/resolve-groups.ts';

/**
 * Writes rows with unique emails. A new profile is written together with its groups, so that its row does not have to
 * be written a second time.
 * @param madeGroups the IDs of groups created before, by name; those created now are added
 */
export async function writeRows(
  client: PoolClient,
  portalId: string,
  rows: CheckedRow[],
  groupsByRow: Map<CheckedRow, RowGroup[]>,
  madeGroups: Map<string, string>,
  replaceGroups: boolean,
) {
  const plan = await planProfiles(client, portalId, rows);
  const listed = rows.flatMap((checked) => {
    const profile = plan.byEmail.get(checked.key);
    const groups = groupsByRow.get(checked);
    return profile && groups ? [{ profile, groups }] : [];
  });
  await createGroups(
    client,
    portalId,
    listed.flatMap(({ groups }) => groups),
    madeGroups,
  );
  const listings = listed.map(({ profile, groups }) => ({
    profile,
    groupIds: assignableIds(groups, madeGroups),
  }));
  const groupIdsOf = new Map(listings.map(({ profile, groupIds }) => [profile.id, groupIds]));
  const made = plan.made.map((row) => ({ ...row, manual_group_ids: groupIdsOf.get(row.id) ?? [] }));
  await writeProfileRows(client, portalId, [...made, ...plan.changed]);
  const madeIds = new Set(made.map(({ id }) => id));
  const assignedToMade = await insertMembershipsOfRows(client, portalId, [...madeIds]);
  const { assigned, unassigned } = await writeMemberships(
    client,
    portalId,
    listings.filter(({ profile }) => !madeIds.has(profile.id)),
    replaceGroups,
  );
  return { ...plan, assigned: assignedToMade + assigned, unassigned };
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
