import type { PoolClient } from 'pg';
import sql from 'sql-template-tag';
import type { PortalCreate } from '#contract/portal-setup-endpoints.ts';
import { createId } from '#server/db/create-id.ts';

/** Another portal has the slug; the message is a sentence. */
export class SlugTakenError extends Error {
  override readonly name = 'SlugTakenError';
}

/** The SQLSTATE of a violated unique constraint. */
const uniqueViolation = '23505';

/**
 * Creates a portal without profiles or groups.
 * @param client in a transaction, which cannot continue after an error
 * @returns its ID
 * @throws {SlugTakenError} if another portal has the slug
 */
export async function insertPortal(client: PoolClient, { slug, name }: PortalCreate): Promise<string> {
  const id = createId('portal');
  try {
    await client.query(sql`insert into portal_slugs (slug, portal_id) values (${slug}, ${id})`);
    await client.query(sql`insert into portals (id, slug, name) values (${id}, ${slug}, ${name})`);
  } catch (error) {
    if ((error as { code?: unknown }).code !== uniqueViolation) throw error;
    throw new SlugTakenError(`There is already a portal called ${slug}.`, { cause: error });
  }
  return id;
}
