import type { PoolClient } from 'pg';
import type { ImportRow } from '#text/people-table/validate-row.ts';
import { trimInvisible } from '#text/invisible.ts';
import { emailKey } from '#server/db/email-key.ts';
import {
  lockProfilesByEmail,
  newProfileRow,
  type ProfileRow,
  writeProfileRows,
} from '#server/db/profile-rows.ts';

export interface WrittenProfiles {
  made: number;
  changed: number;
  unchanged: number;
  /** Profile IDs by email key. New profiles without a name are not created and missing here. */
  ids: Map<string, string>;
}

/**
 * Creates or updates a profile for each row. Undefined fields are not changed.
 * @param rows with unique emails
 */
export async function writeProfiles(
  client: PoolClient,
  portalId: string,
  rows: ImportRow[],
): Promise<WrittenProfiles> {
  const found = await lockProfilesByEmail(
    client,
    portalId,
    rows.map(({ email }) => email),
  );
  const stored = new Map(found.map((profile) => [profile.email_key, profile]));

  const made: ProfileRow[] = [];
  const changed: ProfileRow[] = [];
  for (const row of rows) {
    const before = stored.get(emailKey(row.email));
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
  await writeProfileRows(client, portalId, [...made, ...changed]);
  const ids = new Map([...found, ...made].map((profile) => [profile.email_key, profile.id]));
  return {
    made: made.length,
    changed: changed.length,
    unchanged: found.length - changed.length,
    ids,
  };
}
