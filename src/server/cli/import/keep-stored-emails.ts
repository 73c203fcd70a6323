import type { PoolClient } from 'pg';
import { lockProfilesByEmail } from '#server/db/profile-rows.ts';
import type { CheckedRow } from '#server/cli/import/read-batches.ts';

/**
 * Gives rows their email as the file writes it where a profile is stored under it, such as one with a typographic
 * apostrophe: the import of its export must change nothing.
 * @param rows changed in place
 */
export async function keepStoredEmails(
  client: PoolClient,
  portalId: string,
  rows: CheckedRow[],
): Promise<void> {
  const keys = rows.flatMap(({ written }) => written?.key ?? []);
  if (keys.length === 0) return;
  const found = await lockProfilesByEmail(client, portalId, keys);
  const stored = new Set(found.map(({ email_key }) => email_key));
  for (const checked of rows) {
    const { written, row } = checked;
    if (written && stored.has(written.key)) {
      Object.assign(checked, { key: written.key, row: { ...row, email: written.email } });
    }
  }
}
