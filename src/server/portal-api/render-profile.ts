import sql, { type Sql } from 'sql-template-tag';
import type { CachedGroup, CachedPortal } from '#server/portal-api/portal-cache.ts';

/**
 * SQL for a profile in the form that {@link renderProfile} takes: one line of text, since
 * JSON contains neither tabs nor line breaks.
 * @param profile the table or its alias
 */
export const profileLine = (profile: Sql) =>
  sql`${profile}.rendered || E'\\t' || array_to_json(${profile}.manual_group_ids) || E'\\t' || array_to_json(${profile}.sso_group_ids)`;

/**
 * Renders a profile's JSON with its effective groups. Each group appears once, by the first of the contract's rules
 * that applies, sorted by rule and then by name.
 * @param line what {@link profileLine} selects
 * @returns the JSON in pieces
 */
export function renderProfile(line: string, portal: CachedPortal): string[] {
  const [rendered = '', manual = '[]', sso = '[]'] = line.split('\t');
  const pieces = [rendered];
  for (const group of portal.defaults) pieces.push(group.nextAssignment.default);
  const shared = sso === '[]' ? [] : sharedGroups(parseIds(sso), portal);
  for (const group of shared) pieces.push(group.nextAssignment.sso);
  const assigned = manual === '[]' ? [] : assignedGroups(parseIds(manual), portal, shared);
  for (const group of assigned) pieces.push(group.nextAssignment.manual);
  pieces.push(']}');
  return pieces;
}

function sharedGroups(ssoGroupIds: string[], { bySsoGroupId }: CachedPortal): CachedGroup[] {
  const shared = new Set<CachedGroup>();
  for (const id of ssoGroupIds) {
    for (const group of bySsoGroupId.get(id) ?? []) if (!group.is_default) shared.add(group);
  }
  return [...shared].toSorted(byRank);
}

function assignedGroups(ids: string[], { byId }: CachedPortal, shared: CachedGroup[]): CachedGroup[] {
  const assigned: CachedGroup[] = [];
  for (const id of ids) {
    const group = byId.get(id);
    if (group && !group.is_default && !shared.includes(group)) assigned.push(group);
  }
  return assigned.toSorted(byRank);
}

const byRank = (a: CachedGroup, b: CachedGroup) => a.rank - b.rank;

/** Parses what the database made from an array of text. */
function parseIds(json: string): string[] {
  return JSON.parse(json) as string[];
}
