import { describeForbidden } from '#text/people-table/describe-character.ts';
import { type ImportRow, RefusedRow } from '#text/people-table/validate-row.ts';
import { stripInvisible, trimInvisible } from '#text/invisible.ts';
import { type ParsedName, sourceTextOf } from '#text/name-list.ts';

export interface ActiveGroup {
  id: string;
  name: string;
  is_default: boolean;
}

/** A group that a row lists: an existing group, or the name of one to create. */
export type RowGroup = ActiveGroup | { id?: undefined; name: string };

/** Finds the active groups that rows list by name or ID. */
export interface GroupResolver {
  /**
   * @returns the groups that a row lists; undefined if it lists none and therefore changes none
   * @throws {RefusedRow} if a group is ambiguous, an ID is unknown, or a new name is invalid
   */
  resolve(row: Pick<ImportRow, 'groups' | 'group_ids'>): RowGroup[] | undefined;
}

const maxNameLength = 200;

export function createGroupResolver(groups: ActiveGroup[]): GroupResolver {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const exact = groupBy(groups, ({ name }) => name);
  const alike = groupBy(groups, ({ name }) => nameKey(name));
  /** The most parts into which separators in its name can split a group's name. */
  const maxParts = groups.reduce((most, { name }) => Math.max(most, name.split(';').length), 1);
  /** The first spelling of each new name, by name key. */
  const newSpellings = new Map<string, string>();

  const byName = (name: string): ActiveGroup | undefined => {
    const candidates = exact.get(name) ?? alike.get(nameKey(name)) ?? [];
    if (candidates.length <= 1) return candidates[0];
    const names = candidates.map((group) => `${quote(group.name)} (${group.id})`).join(', ');
    throw new RefusedRow(`groups: ${quote(name)} can mean several groups: ${names}`);
  };

  const byIds = (ids: string[]): ActiveGroup[] =>
    ids.map((id) => {
      const group = byId.get(id);
      if (group) return group;
      throw new RefusedRow(`group_ids: no active group in this portal has the id ${quote(id)}`);
    });

  /** IDs decide between groups whose names match; an edited name overrides its ID. */
  const byNamesAndIds = (listed: ParsedName[], ids: string[]): RowGroup[] => {
    const rest = ids.flatMap((id) => byId.get(id) ?? []);
    const take = (fits: (group: ActiveGroup) => boolean) => {
      const at = rest.findIndex(fits);
      return at < 0 ? undefined : rest.splice(at, 1)[0];
    };
    const found = listed.map(({ name }) => take((group) => group.name === name));
    for (const [index, { name }] of listed.entries()) {
      found[index] ??= take((group) => nameKey(group.name) === nameKey(name));
    }
    const open = listed.filter((_, index) => !found[index]);
    const otherwise = resolveUnquotedNames(open);
    return listed.flatMap((one, index) => {
      const group = found[index];
      if (group) return group;
      const joined = otherwise.get(one);
      if (joined !== undefined) return joined ?? [];
      const named = byName(one.name);
      if (named) return named;
      // The group was renamed after the list was written.
      const beside = ids.length === listed.length ? take((group) => group.id === ids[index]) : undefined;
      if (beside) return beside;
      const name = trimInvisible(one.name);
      return name === '' ? [] : { name: newName(name) };
    });
  };

  /**
   * Finds unquoted names that contain the separator, as in older exports. Such a group is meant if it exists, unless
   * there is also a group for each of its parts. This way nobody joins a group because of a part of another group's
   * name.
   * @returns the group for the first part of each such name, null for its other parts
   */
  const resolveUnquotedNames = (open: ParsedName[]): Map<ParsedName, ActiveGroup | null> => {
    const groupsOfNames = new Map<ParsedName, ActiveGroup | null>();
    for (let first = 0; first < open.length; first += 1) {
      for (let last = Math.min(open.length, first + maxParts) - 1; last >= first; last -= 1) {
        const run = open.slice(first, last + 1);
        const text = sourceTextOf(run);
        const [whole] = (text !== undefined && text !== run[0]?.name && alike.get(nameKey(text))) || [];
        if (!whole || text === undefined) continue;
        if (run.every(({ name }) => alike.has(nameKey(name)))) {
          const others = run.map(({ name }) => quote(name)).join(' and ');
          throw new RefusedRow(
            `groups: ${text} can mean the group ${quote(whole.name)} or ${others}; put quotes around each name, or give group_ids`,
          );
        }
        const group = byName(text) ?? null;
        for (const [index, one] of run.entries()) groupsOfNames.set(one, index === 0 ? group : null);
        first = last;
        break;
      }
    }
    return groupsOfNames;
  };

  const newName = (name: string): string => {
    if (name.length > maxNameLength)
      throw new RefusedRow(`groups must have at most ${maxNameLength} characters`);
    const character = describeForbidden(name);
    if (character) throw new RefusedRow(`groups contains ${character}`);
    const key = nameKey(name);
    const spelling = newSpellings.get(key) ?? name;
    newSpellings.set(key, spelling);
    return spelling;
  };

  return {
    resolve: ({ groups: names, group_ids: ids = [] }) => {
      if (names === undefined) return ids.length > 0 ? byIds(ids) : undefined;
      return byNamesAndIds(names, ids);
    },
  };
}

function groupBy(groups: ActiveGroup[], keyOf: (group: ActiveGroup) => string): Map<string, ActiveGroup[]> {
  const byKey = new Map<string, ActiveGroup[]>();
  for (const group of groups) byKey.set(keyOf(group), [...(byKey.get(keyOf(group)) ?? []), group]);
  return byKey;
}

function quote(name: string): string {
  return `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`;
}

/** The same key for names that differ only in case, Unicode composition, blanks or invisible characters. */
function nameKey(name: string): string {
  return stripInvisible(name).replace(/\s+/g, ' ').normalize('NFC').toLowerCase().normalize('NFC');
}
