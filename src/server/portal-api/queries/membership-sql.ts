import type { Pool } from 'pg';
import sql from 'sql-template-tag';
import { prepared } from '#server/db/prepared.ts';

/** The entity of a 404. */
type Missing = 'consumer.profile' | 'consumer.group';

/**
 * Adds a profile to groups: to all of them or to none.
 * @param groupIds without duplicates
 * @returns what was not found, if so: the profile, or one of them as an active group of the portal
 */
export const insertMemberships = changeMemberships(true);

/** Removes memberships, like {@link insertMemberships}. */
export const deleteMemberships = changeMemberships(false);

function changeMemberships(assigns: boolean) {
  return async (
    pool: Pool,
    portalId: string,
    profileId: string,
    groupIds: string[],
  ): Promise<Missing | undefined> => {
    const { rows } = await pool.query<{ missing: Missing | null }>(
      prepared(sql`select change_memberships(${portalId}, ${profileId}, ${groupIds}, ${assigns}) as missing`),
    );
    return rows[0]?.missing ?? undefined;
  };
}
