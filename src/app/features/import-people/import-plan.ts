import { assignmentStateOf } from '#app/bulk/membership-change.ts';
import type { RefusedTableRow, TablePeople, TablePerson } from '#app/features/import-people/read-people.ts';
import { importPeopleMessages } from '#app/messages/people/import-people-messages.ts';
import type { LookupProgress } from '#app/people-lookup/create-lookup.ts';
import type { CompactProfile } from '#app/profile-list/compact-profile.ts';
import type { RowGroup } from '#text/people-table/resolve-groups.ts';

/**
 * Who a person of the file is to the portal; `open` until they have been looked
 * up, `refused` if they cannot be imported.
 */
export type PersonKind = 'new' | 'invited' | 'there' | 'refused' | 'open';

export interface PlannedPerson {
  kind: PersonKind;
  lines: readonly number[];
  email: string;
  name: string | undefined;
  profile: CompactProfile | undefined;
  /** The groups that they do not have yet. */
  groups: readonly RowGroup[];
}

export interface ImportPlan {
  people: readonly PlannedPerson[];
  counts: Readonly<Record<PersonKind, number>>;
  /** Rows that cannot be imported. */
  refused: readonly RefusedTableRow[];
  /** The names of groups to create. */
  newGroups: readonly string[];
}

/** Whether those who are invited already are invited or added again. */
export interface ImportOptions {
  repeatsInvited: boolean;
}

/**
 * Plans an import by what is known about the people so far.
 * @param lookup of their emails, then of all other spellings
 */
export function planImport(
  { people, refused }: TablePeople,
  lookup: Pick<LookupProgress, 'found' | 'refused'>,
): ImportPlan {
  const counts = { new: 0, invited: 0, there: 0, refused: refused.length, open: 0 };
  const planned: PlannedPerson[] = [];
  const allRefused = [...refused];
  const newGroups = new Set<string>();
  let nextSpelling = people.length;
  for (const [index, person] of people.entries()) {
    const spellingsAt = nextSpelling;
    nextSpelling += person.spellings.length;
    const found = firstFound([lookup.found[index], ...lookup.found.slice(spellingsAt, nextSpelling)]);
    const reason = refusalOf(person, found, lookup.refused.has(index));
    if (reason !== undefined) {
      counts.refused += person.rows.length;
      allRefused.push(...person.rows.map(({ line, cells }) => ({ line, cells, reason })));
      continue;
    }
    const profile = found?.[0]?.profile;
    const kind = found === undefined ? 'open' : kindOf(profile);
    counts[kind] += 1;
    const groups = person.groups.filter((group) => !hasGroup(profile, group));
    for (const { id, name } of groups) if (id === undefined) newGroups.add(name);
    const { rows, email, name } = person;
    const lines = rows.map(({ line }) => line);
    planned.push({ kind, lines, email, name, profile, groups });
  }
  return {
    people: planned,
    counts,
    refused: allRefused.toSorted((a, b) => a.line - b.line),
    newGroups: [...newGroups],
  };
}

/** Whom the first of several spellings names; undefined until that is known. */
function firstFound(results: LookupProgress['found']): LookupProgress['found'][number] {
  const at = results.findIndex((found) => found?.length !== 0);
  return at < 0 ? [] : results[at];
}

function kindOf(profile: CompactProfile | undefined): PersonKind {
  if (!profile) return 'new';
  return profile.status === 'invited' ? 'invited' : 'there';
}

/** Why a person cannot be imported; undefined if they can, or if that is not known yet. */
function refusalOf(
  { name }: TablePerson,
  found: LookupProgress['found'][number],
  isRefused: boolean,
): string | undefined {
  const { reasons } = importPeopleMessages;
  if (isRefused) return reasons.notAccepted;
  if (found === undefined) return undefined;
  if (found.length > 1) return reasons.several(found.length);
  return found.length === 0 && name === undefined ? reasons.nameless : undefined;
}

/** Everyone has a default group. */
function hasGroup(profile: CompactProfile | undefined, group: RowGroup): boolean {
  if (group.id === undefined) return false;
  return group.is_default || (profile !== undefined && Boolean(assignmentStateOf(profile.groups, group.id)));
}

/** Whether the person is invited or added. */
export function isAdded({ kind, name }: PlannedPerson, { repeatsInvited }: ImportOptions): boolean {
  return kind === 'new' || (kind === 'invited' && repeatsInvited && name !== undefined);
}

/** The name that a person has after the import, or their email if none is known. */
export function nameAfterImport(person: PlannedPerson, options: ImportOptions): string {
  const { name, email, profile } = person;
  return (isAdded(person, options) ? name : (profile?.name ?? name)) ?? email;
}

/** The people whom the import changes. */
export function affectedPeople({ people }: ImportPlan, options: ImportOptions): PlannedPerson[] {
  return people.filter((person) => isAdded(person, options) || person.groups.length > 0);
}

/** How many requests the import takes, besides those that create groups. */
export function requestCount(people: readonly PlannedPerson[], options: ImportOptions): number {
  return people.reduce(
    (sum, person) => sum + (isAdded(person, options) ? 1 : 0) + (person.groups.length > 0 ? 2 : 0),
    0,
  );
}
