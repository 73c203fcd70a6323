import { client } from '#app/api/api-client.ts';
import { ApiError } from '#client/client-error.ts';

/** Whether a change was refused since one of its groups is gone. The service does not say which, and has changed nothing. */
export function isGroupNotFound(error: unknown): boolean {
  return error instanceof ApiError && error.status === 404 && error.entity === 'consumer.group';
}

/** Whether a group can be assigned. One that cannot be asked for counts as active: the next change tells. */
export async function isGroupActive(portal_id: string, consumer_group_id: string): Promise<boolean> {
  try {
    const group = await client.getGroup({ portal_id, consumer_group_id });
    return group.status === undefined || group.status === null || group.status === 'active';
  } catch (error) {
    return !(error instanceof ApiError && error.status === 404);
  }
}
