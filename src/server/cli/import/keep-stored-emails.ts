import type { PoolClient } from 'pg';
import { emailKey } from '#server/db/email-key.ts';
import { lockProfilesByEmail } from '#server/db/profile-rows.ts';
import type { CheckedRow } from '#server/cli/import/read-batches.ts';
import { isEmailAddress } from '#text/email-address.ts';
import { stripInvisible } from '#text/invisible.ts';

/**
 * Gives rows their email as the file writes it where a profile is stored under it, such as one with a typographic apostrophe:
 * the import of its export must change nothing.
 * @param rows changed in place
 */
export async function keepStoredEmails(
  client: PoolClient,
  portalId: string,
  rows: CheckedRow[],
): Promise<void> {
  const written = new Map(
    rows.flatMap((checked) => {
      const email = writtenEmail(checked);
      return email !== undefined && emailKey(email) !== checked.key ? [[checked, email]] : [];
    }),
  );
  if (written.size === 0) return;
  const found = await lockProfilesByEmail(client, portalId, [...written.values()]);
  const stored = new Set(found.map(({ email_key }) => email_key));
  for (const [checked, email] of written) {
    const key = emailKey(email);
    if (stored.has(key)) Object.assign(checked, { key, row: { ...checked.row, email } });
  }
}

function writtenEmail({ record }: CheckedRow): string | undefined {
  const cell = record.cells.email;
  if (typeof cell !== 'string') return undefined;
  const email = stripInvisible(cell).normalize('NFC');
  return isEmailAddress(email) ? email : undefined;
}
