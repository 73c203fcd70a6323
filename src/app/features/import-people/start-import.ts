import { queryClient } from '#app/api/query-client.ts';
import { createGroupMutation } from '#app/api/group-writes.ts';
import { withRetry } from '#app/api/retry.ts';
import { type DraftRow, startImport } from '#app/bulk/create-job.ts';
import type { Job, JobGroup, JobImport } from '#app/bulk/job.ts';
import { membershipChangesOf } from '#app/bulk/job-plan.ts';
import { readGroupResolver } from '#app/features/import-people/import-check.ts';
import {
  isAdded,
  type ImportOptions,
  nameAfterImport,
  type PlannedPerson,
} from '#app/features/import-people/import-plan.ts';
import type { RowGroup } from '#text/people-table/resolve-groups.ts';

interface ImportRequest extends ImportOptions {
  portal_id: string;
  imports: JobImport;
  people: readonly PlannedPerson[];
  newGroups: readonly string[];
}

/**
 * Creates the groups that are missing, and starts the job. Groups that have been created
 * since, by an earlier attempt too, are used.
 * @throws if a group cannot be created, or the job not be stored
 */
export async function createGroupsAndStart(request: ImportRequest): Promise<Job> {
  const { portal_id, imports, people, newGroups } = request;
  const created = await createGroups(portal_id, newGroups);
  const groupOf = (group: RowGroup): JobGroup =>
    group.id === undefined ? createdGroup(created, group.name) : group;
  const assigned = new Map<string, JobGroup>();
  const rows = people.map((person): DraftRow => {
    const groups = person.groups.map(groupOf);
    for (const group of groups) assigned.set(group.id, group);
    return rowOf(person, groups, request);
  });
  return startImport({ portal_id, imports, assign: [...assigned.values()] }, rows);
}

function rowOf(
  person: PlannedPerson,
  groups: readonly JobGroup[],
  { imports, ...options }: ImportRequest,
): DraftRow {
  const { kind, email, profile } = person;
  const known = {
    id: profile?.id,
    email: profile?.email ?? email,
    image_url: profile?.image_url,
    status: profile?.status ?? (imports.mode === 'invite' ? 'invited' : 'active'),
  };
  return {
    profile: { ...known, name: nameAfterImport(person, options) },
    pairs: membershipChangesOf(groups, []),
    ...(isAdded(person, options) && { addition: { wasInvited: kind === 'invited' } }),
  };
}

/** One after the other: the service does not keep their names apart. */
async function createGroups(
  portal_id: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, JobGroup>> {
  const created = new Map<string, JobGroup>();
  if (names.length === 0) return created;
  // Whoever leaves does not stop it: some groups may be there already.
  const { signal } = new AbortController();
  const resolver = await readGroupResolver(portal_id, signal);
  const { mutationFn: create, onSettled } = createGroupMutation(queryClient);
  // Only the rate limit is waited for: a repeated request could create a group twice.
  const options = { signal, onPause: () => undefined, delays: [] };
  try {
    for (const name of names) {
      const [existing] = resolver.resolve({ groups: [{ name }] }) ?? [];
      const group =
        existing?.id === undefined
          ? (await withRetry(() => create({ portal_id, name }), options)).group
          : existing;
      created.set(name, group);
    }
  } finally {
    onSettled();
  }
  return created;
}

function createdGroup(created: ReadonlyMap<string, JobGroup>, name: string): JobGroup {
  const group = created.get(name);
  if (!group) throw new Error(`The group ${name} was not created.`);
  return group;
}
