import { manualGroups } from '#app/features/profiles/assignments.ts';
import { csvHeader, csvLine } from '#text/csv-line.ts';
import { formatNameList } from '#text/name-list.ts';
import { noPictureUrl, type ReceivedProfile } from '#contract/profile.ts';

/**
 * The columns, in order. `groups` lists the names of manually assigned groups, separated by `;` as the import reads
 * them, and `group_ids` their ids, since names need not be unique. Other groups are assigned automatically and are left
 * out. Unknown values are blank.
 */
const columns: Record<string, (profile: ReceivedProfile) => string | null | undefined> = {
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
};

export const profileCsvHeader = csvHeader(Object.keys(columns));

/** A profile as a line of CSV (RFC 4180). */
export function profileCsv(profile: ReceivedProfile): string {
  return csvLine(Object.values(columns).map((read) => read(profile) ?? ''));
}
