import { readAllGroups } from '#app/api/read-all-groups.ts';
import type { PeopleTable } from '#app/features/import-people/read-table.ts';
import { readPeople, type TablePeople } from '#app/features/import-people/read-people.ts';
import { createLookup, type Lookup } from '#app/people-lookup/create-lookup.ts';
import type { ReceivedGroup } from '#contract/group.ts';
import type { Header } from '#text/people-table/read-header.ts';
import { createGroupResolver, type GroupResolver } from '#text/people-table/resolve-groups.ts';

/** The people of a table, and the look-up that tells who of them is there: of their emails, then of other spellings. */
export interface ImportCheck extends TablePeople {
  lookup: Lookup;
}

/**
 * Reads the people of a table and prepares their look-up, which the caller runs.
 * @throws if the portal's groups cannot be read, or the signal's reason
 */
export async function checkTable(
  portal_id: string,
  { rows }: PeopleTable,
  header: Header,
  signal: AbortSignal,
): Promise<ImportCheck> {
  const hasGroups = header.includes('groups') || header.includes('group_ids');
  const resolver = hasGroups ? await readGroupResolver(portal_id, signal) : createGroupResolver([]);
  const { people, refused } = await readPeople(rows, header, resolver);
  signal.throwIfAborted();
  return {
    people,
    refused,
    lookup: createLookup(portal_id, [
      ...people.map(({ email }) => email),
      ...people.flatMap(({ spellings }) => spellings),
    ]),
  };
}

/** Finds groups among those that the portal has now. */
export async function readGroupResolver(portal_id: string, signal: AbortSignal): Promise<GroupResolver> {
  const groups = await readAllGroups(portal_id, { signal, onPause: () => undefined });
  return createGroupResolver(groups.map(toActiveGroup));
}

function toActiveGroup({ id, name, is_default }: ReceivedGroup) {
  return { id, name, is_default: is_default ?? false };
}
