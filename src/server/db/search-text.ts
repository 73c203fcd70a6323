import { fold } from '#text/fold.ts';

/** Text folded for search on one line, so that a line break can stand between the fields of a row. */
export function foldLine(text: string): string {
  return fold(text).replaceAll('\n', ' ');
}

/** What the search over a profile looks into. To be written whenever one of the three fields is. */
export function profileSearchText(profile: { name: string; email: string; consumer_id: string }): string {
  return [profile.name, profile.email, profile.consumer_id].map(foldLine).join('\n');
}

/** What the search over a group looks into; it begins with the folded name, which groups are sorted by. */
export function groupSearchText(group: {
  id: string;
  name: string;
  description: string | null;
  sso_group_ids: string[];
}): string {
  return [group.name, group.description ?? '', group.id, ...group.sso_group_ids].map(foldLine).join('\n');
}
