import type { PoolClient } from 'pg';
import sql from 'sql-template-tag';
import { newPortalSlug } from '#contract/portal-setup-endpoints.ts';
import { insertPortal } from '#server/db/insert-portal.ts';
import { readByIdOrSlug } from '#server/db/read-by-id-or-slug.ts';

/** The portal does not exist and cannot be created, or is not active; the message is a sentence. */
class UnknownPortal extends Error {
  override readonly name = 'UnknownPortal';
}

/**
 * Locks an active portal until the transaction ends, so that imports into it are serialized.
 * @param portal the portal's ID or slug
 * @param create whether to create a missing portal, with `portal` as its slug
 * @returns the portal's ID
 * @throws {UnknownPortal} if the portal is missing and not created, or not active
 */
export async function lockPortal(client: PoolClient, portal: string, create: boolean): Promise<string> {
  const stored = await readByIdOrSlug(client, portal, async (id) => {
    const { rows } = await client.query<{ id: string; status: string }>(
      sql`select id, status from portals where id = ${id} for no key update`,
    );
    return rows[0];
  });
  if (stored?.status === 'active') return stored.id;
  if (stored) throw new UnknownPortal(`The portal ${portal} is ${stored.status}.`);
  if (!create) throw new UnknownPortal(`There is no portal ${portal}; add --create-portal to create it.`);
  if (!newPortalSlug.safeParse(portal).success) {
    throw new UnknownPortal(
      `A new portal can't be called ${portal}: use at most 60 lowercase letters, digits and hyphens.`,
    );
  }
  return insertPortal(client, { slug: portal, name: nameOf(portal) });
}

/** Names a new portal: `acme-labs` becomes "Acme Labs". */
function nameOf(slug: string): string {
  return slug.replace(
    /(^|-)(.)/g,
    (_, hyphen: string, letter: string) => (hyphen && ' ') + letter.toUpperCase(),
  );
}
