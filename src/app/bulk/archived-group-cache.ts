import { isGroupActive } from '#app/api/group-availability.ts';

/** Remembers which groups turned out to be archived, so that a job checks each group once. */
export interface ArchivedGroupCache {
  has: (group_id: string) => boolean;
  /** Checks groups of which at least one is archived or deleted. */
  refresh: (group_ids: readonly string[]) => Promise<void>;
}

export function createArchivedGroupCache(portal_id: string): ArchivedGroupCache {
  const archived = new Set<string>();
  return {
    has: (group_id) => archived.has(group_id),
    refresh: async (group_ids) => {
      const unknown = group_ids.filter((id) => !archived.has(id));
      const active = await Promise.all(unknown.map((id) => isGroupActive(portal_id, id)));
      for (const [index, id] of unknown.entries()) if (active[index] === false) archived.add(id);
    },
  };
}
