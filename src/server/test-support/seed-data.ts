import type { Pool } from 'pg';
import { createId } from '#server/db/create-id.ts';
import { inTransaction } from '#server/db/in-transaction.ts';
import { emailKey } from '#server/db/email-key.ts';
import { profileSearchText } from '#server/db/search-text.ts';

/** Creates a portal, which the API cannot; its slug is also its name. */
export async function addPortal(
  pool: Pool,
  name: string,
  status = 'active',
  id = createId('portal'),
): Promise<string> {
  await inTransaction(pool, async (client) => {
    await client.query('insert into portal_slugs (slug, portal_id) values ($1, $2)', [name, id]);
    const values = [id, name, status];
    await client.query('insert into portals (id, slug, name, status) values ($1, $2, $2, $3)', values);
  });
  return id;
}

export interface NewProfile {
  name?: string;
  email?: string;
  consumer_id?: string;
  status?: 'active' | 'invited';
  image_url?: string;
  sso?: string[];
}

/** Creates a profile, with fields that the API cannot set. */
export async function addProfile(
  pool: Pool,
  portalId: string,
  profile: NewProfile = {},
): Promise<{ id: string; personalGroupId: string }> {
  const id = createId('profile');
  const personalGroupId = createId('group');
  const { name = 'Ann', email = `${id}@example.com`, consumer_id = createId('consumer') } = profile;
  await pool.query(
    `insert into profiles (portal_id, id, name, email, email_key, consumer_id, status, image_url, personal_group_id, search_text)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      portalId,
      id,
      name,
      email,
      emailKey(email),
      consumer_id,
      profile.status ?? 'active',
      profile.image_url,
      personalGroupId,
      profileSearchText({ name, email, consumer_id }),
    ],
  );
  for (const ssoGroupId of profile.sso ?? []) await addSsoGroup(pool, portalId, id, ssoGroupId);
  return { id, personalGroupId };
}

/** Adds a profile to one of the identity provider's groups, as the provider would. */
export async function addSsoGroup(
  pool: Pool,
  portalId: string,
  profileId: string,
  ssoGroupId: string,
): Promise<void> {
  await pool.query('insert into profile_sso_groups values ($1, $2, $3)', [portalId, profileId, ssoGroupId]);
}

/** Makes an invited person active, which accepts the pending invite, as the person would by its link. */
export async function acceptInvite(pool: Pool, portalId: string, profileId: string): Promise<void> {
  await pool.query(
    `update profiles set status = 'active', updated_at = now() where portal_id = $1 and id = $2 and status = 'invited'`,
    [portalId, profileId],
  );
}
