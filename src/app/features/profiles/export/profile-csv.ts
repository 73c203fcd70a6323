import { manualGroups, sortAssignments } from '#app/features/profiles/assignments.ts';
import { csvHeader, csvLine } from '#text/csv-line.ts';
import { formatNameList } from '#text/name-list.ts';
import { noPictureUrl, type ReceivedProfile } from '#contract/profile.ts';

/**
 * The columns, in order. `groups` lists the names of manually assigned groups, separated by `;` as the import reads
 * them, and `group_ids` their ids, since names need not be unique. `all_groups` has those of other sources too, and
 * `group_sources` the source of each; the import ignores both. Unknown values are blank.
 */
const columns = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  email: ({ email }) => email,
  status: ({ status }) => status,
  consumer_id: ({ consumer_id }) => consumer_id,
  groups: (profile) => formatNameList(manualGroups(profile).map((group) => group.name)),
  group_ids: (profile) =>
    manualGroups(profile)
      .map((group) => group.id)
      .join(';'),
  created_at: ({ created_at }) => created_at,
  updated_at: ({ updated_at }) => updated_at,
  image_url: ({ image_url }) => (image_url === noPictureUrl ? '' : image_url),
  all_groups: ({ groups }) => formatNameList(sortAssignments(groups ?? []).map(({ group }) => group.name)),
  group_sources: ({ groups }) =>
    sortAssignments(groups ?? [])
      .map(({ assigned_via }) => assigned_via)
      .join(';'),
} satisfies Record<string, (profile: ReceivedProfile) => string | null | undefined>;

export type CsvColumn = keyof typeof columns;

/** The columns with all groups and their sources. */
export const auditColumns = ['all_groups', 'group_sources'] as const satisfies CsvColumn[];

// `Object.keys` returns strings; these are the keys of a constant.
const allColumns = Object.keys(columns) as CsvColumn[];

/** The columns that an import reads, or that tell who someone is. */
export const csvColumns = allColumns.filter((name) => !auditColumns.some((column) => column === name));

/** CSV (RFC 4180) with some columns, in the usual order. */
export function profileCsv(selected: readonly CsvColumn[]) {
  const names = allColumns.filter((name) => selected.includes(name));
  return {
    head: csvHeader(names),
    write: (profile: ReceivedProfile) => csvLine(names.map((name) => columns[name](profile) ?? '')),
  };
}
