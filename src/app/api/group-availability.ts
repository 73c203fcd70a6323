import { client } from '#app/api/api-client.ts';
import { isNotFound } from '#app/api/is-not-found.ts';

/**
 * Whether a change was refused because one of its groups no longer exists. The service does not say which group, and
 * has changed nothing.
 */
export function isGroupNotFound(error: unknown): boolean {
  return isNotFound(error, 'consumer.group');
}

/** Whether a group can be assigned. A group that cannot be read counts as active: the next change will tell. */
export async function isGroupActive(portal_id: string, consumer_group_id: string): Promise<boolean> {
  try {
    const group = await client.getGroup({ portal_id, consumer_group_id });
    return group.status === undefined || group.status === null || group.status === 'active';
  } catch (error) {
    return !isNotFound(error);
  }
}
