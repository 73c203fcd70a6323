import { createId } from '#server/portal-api/db/create-id.ts';
import { openDatabase } from '#server/portal-api/db/open-database.ts';
import { groupSearchText } from '#server/portal-api/db/search-text.ts';

/** How many groups the portal `acme` gets besides its own. */
export const crowdedGroups = 2000;
/** How many portals come besides those that are there. */
export const crowdedPortals = 300;

/** As in "Crowd 0042": in their own order. */
export const crowdedName = (index: number) => `Crowd ${String(index).padStart(4, '0')}`;

/** Adds more groups and portals than anybody looks through, to a database that no server has open. */
export async function addCrowds(dataDir: string): Promise<void> {
  const { pool, close } = await openDatabase({ dataDir });
  try {
    const { rows } = await pool.query("select id from portals where slug = 'acme'");
    for (let index = 1; index <= crowdedGroups; index++) {
      const group = { id: createId('group'), name: crowdedName(index), description: null, sso_group_ids: [] };
      await pool.query('insert into groups (portal_id, id, name, search_text) values ($1, $2, $3, $4)', [
        rows[0]?.id,
        group.id,
        group.name,
        groupSearchText(group),
      ]);
    }
    for (let index = 1; index <= crowdedPortals; index++) {
      const values = [createId('portal'), `crowd-${index}`, crowdedName(index)];
      await pool.query('insert into portals (id, slug, name) values ($1, $2, $3)', values);
    }
  } finally {
    await close();
  }
}
