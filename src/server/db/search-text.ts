import { fold } from '#text/fold.ts';

/** Folds text for search into one line, so that line breaks can separate the fields of a row. */
export function foldLine(text: string): string {
  return fold(text).replaceAll('\n', ' ');
}

/** The text that profile search matches against. Update it whenever one of the three fields changes. */
export function profileSearchText(profile: { name: string; email: string; consumer_id: string }): string {
  return [profile.name, profile.email, profile.consumer_id].map(foldLine).join('\n');
}

/** The text that group search matches against. It starts with the folded name, by which groups are sorted. */
export function groupSearchText(group: {
  id: string;
  name: string;
  description: string | null;
  sso_group_ids: string[];
}): string {
  return [group.name, group.description ?? '', group.id, ...group.sso_group_ids].map(foldLine).join('\n');
}
