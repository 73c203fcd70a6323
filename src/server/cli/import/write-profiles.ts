import type { PoolClient } from 'pg';
import sql, { join, raw } from 'sql-template-tag';
import type { ImportRow } from '#server/cli/import/validate-row.ts';
import { trimInvisible } from '#text/invisible.ts';
import { createId } from '#server/db/create-id.ts';
import { emailKey } from '#server/db/email-key.ts';
import { profileSearchText } from '#server/db/search-text.ts';

interface Stored {
  id: string;
  email: string;
  email_key: string;
  name: string;
  status: string;
  image_url: string | null;
  consumer_id: string;
  personal_group_id: string;
}

export interface WrittenProfiles {
  made: number;
  changed: number;
  unchanged: number;
  /** Profile IDs by email key. New profiles without a name are not created and missing here. */
  ids: Map<string, string>;
}

const columns = [
  'id',
  'email',
  'email_key',
  'name',
  'status',
  'image_url',
  'consumer_id',
  'personal_group_id',
] as const;

const columnNames = raw(columns.join(', '));

/**
 * Creates or updates a profile for each row. Undefined fields are not changed.
 * @param rows with unique emails
 */
export async function writeProfiles(
  client: PoolClient,
  portalId: string,
  rows: ImportRow[],
): Promise<WrittenProfiles> {
  const keys = rows.map((row) => emailKey(row.email));
  // Locks profiles before memberships, in the same order as assigning, to prevent deadlocks.
  const found = await client.query<Stored>(sql`
    select ${columnNames} from profiles
    where portal_id = ${portalId} and email_key = any(${keys})
    order by id for no key update`);
  const stored = new Map(found.rows.map((profile) => [profile.email_key, profile]));

  const made: Stored[] = [];
  const changed: Stored[] = [];
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
      made.push(newProfile(row, row.name));
    }
  }

  const written = [...made, ...changed];
  if (written.length > 0) {
    const arrays = [
      ...columns.map((column) => written.map((profile) => profile[column])),
      written.map(profileSearchText),
    ].map((values) => sql`${values}::text[]`);
    await client.query(sql`
      insert into profiles (portal_id, ${columnNames}, search_text)
      select ${portalId}, * from unnest(${join(arrays)})
      on conflict (portal_id, id) do update set
        name = excluded.name, status = excluded.status, image_url = excluded.image_url,
        search_text = excluded.search_text, updated_at = now()`);
  }
  const ids = new Map([...found.rows, ...made].map((profile) => [profile.email_key, profile.id]));
  return {
    made: made.length,
    changed: changed.length,
    unchanged: found.rows.length - changed.length,
    ids,
  };
}

function newProfile({ email, status = 'active', image_url }: ImportRow, name: string): Stored {
  return {
    id: createId('profile'),
    email,
    email_key: emailKey(email),
    name,
    status,
    image_url: image_url ?? null,
    consumer_id: createId('consumer'),
    personal_group_id: createId('group'),
  };
}
