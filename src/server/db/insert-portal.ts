import type { Pool, PoolClient } from 'pg';
import sql from 'sql-template-tag';
import type { PortalCreate } from '#contract/portal-setup-endpoints.ts';
import { createId } from '#server/db/create-id.ts';

/** Another portal has the slug; the message is a sentence. */
export class SlugTakenError extends Error {
  override readonly name = 'SlugTakenError';
}

/**
 * Creates a portal without profiles or groups.
 * @returns its ID
 * @throws {SlugTakenError} if another portal has the slug
 */
export async function insertPortal(
  database: Pool | PoolClient,
  { slug, name }: PortalCreate,
): Promise<string> {
  const id = createId('portal');
  const { rowCount } = await database.query(
    sql`insert into portals (id, slug, name) values (${id}, ${slug}, ${name}) on conflict (slug) do nothing`,
  );
  if (rowCount === 0) throw new SlugTakenError(`There is already a portal called ${slug}.`);
  return id;
}
