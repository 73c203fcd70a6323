import { createTraversal, type Traversal } from '#app/api/profile-traversal.ts';
import { matchingProfiles } from '#app/api/read-all-profiles.ts';
import { type CompactProfile, compactProfile } from '#app/profile-list/compact-profile.ts';

/** A task that reads everyone who has a group. */
interface PeopleReading extends Traversal {
  /** Those read so far. */
  people: readonly CompactProfile[];
}

export function readPeople(portal_id: string, consumer_group_id: string): PeopleReading {
  const people: CompactProfile[] = [];
  const traversal = createTraversal(matchingProfiles({ portal_id, consumer_group_id }), {
    onBatch: ({ items }) => void people.push(...items.map(compactProfile)),
    onEnd: () => undefined,
  });
  return { ...traversal, people };
}
