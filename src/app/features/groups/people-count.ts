import { createTraversal, type Traversal } from '#app/api/profile-traversal.ts';
import { matchingProfiles } from '#app/api/read-all-profiles.ts';

/**
 * A task that counts people by reading them all: the service has no count.
 * @param consumer_group_id undefined for everyone in the portal
 */
export function countPeople(portal_id: string, consumer_group_id?: string): Traversal {
  return createTraversal(matchingProfiles({ portal_id, consumer_group_id }), {
    onBatch: () => undefined,
    onEnd: () => undefined,
  });
}
