import type { PoolClient } from 'pg';
import { emailKey } from '#server/db/email-key.ts';
import { lockProfilesByEmail } from '#server/db/profile-rows.ts';
import type { CheckedRow } from '#server/cli/import/read-batches.ts';
import { isEmailAddress } from '#text/email-address.ts';
import { writtenEmail } from '#text/people-table/validate-row.ts';

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
      const email = otherEmail(checked);
      return email === undefined ? [] : [[checked, email]];
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

function otherEmail({ record, key }: CheckedRow): string | undefined {
  const cell = record.cells.email;
  if (typeof cell !== 'string') return undefined;
  const email = writtenEmail(cell);
  return isEmailAddress(email) && emailKey(email) !== key ? email : undefined;
}
