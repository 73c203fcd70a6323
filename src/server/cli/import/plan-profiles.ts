import type { PoolClient } from 'pg';
import type { CheckedRow } from '#server/cli/import/read-batches.ts';
import { trimInvisible } from '#text/invisible.ts';
import { lockProfilesByEmail, newProfileRow, type ProfileRow } from '#server/db/profile-rows.ts';

/** What rows of the file do to the profiles of a portal. */
interface ProfilePlan {
  made: ProfileRow[];
  changed: ProfileRow[];
  unchanged: number;
  /** The profiles as they will be, by email key. New profiles without a name are not created and missing here. */
  byEmail: Map<string, ProfileRow>;
}

/**
 * Locks the profiles that rows find, and plans which to create and which to update. Undefined fields are not changed.
 * @param rows with unique emails
 */
export async function planProfiles(
  client: PoolClient,
  portalId: string,
  rows: Pick<CheckedRow, 'key' | 'row'>[],
): Promise<ProfilePlan> {
  const found = await lockProfilesByEmail(
    client,
    portalId,
    rows.map(({ key }) => key),
  );
  const byEmail = new Map(found.map((profile) => [profile.email_key, profile]));

  const made: ProfileRow[] = [];
  const changed: ProfileRow[] = [];
  for (const { key, row } of rows) {
    const before = byEmail.get(key);
    if (before) {
      const { status = before.status, image_url = before.image_url } = row;
      // Keep blanks at the ends of the stored name: import trims its cells, so they are not a change.
      const name = row.name === undefined || row.name === trimInvisible(before.name) ? before.name : row.name;
      if (name !== before.name || status !== before.status || image_url !== before.image_url) {
        changed.push({ ...before, name, status, image_url });
      }
    } else if (row.name !== undefined) {
      const { email, name, status = 'active', image_url = null } = row;
      made.push(newProfileRow({ email, name, status, image_url }));
    }
  }
  for (const profile of [...made, ...changed]) byEmail.set(profile.email_key, profile);
  return { made, changed, unchanged: found.length - changed.length, byEmail };
}
