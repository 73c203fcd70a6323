import { createId, groupSearchText, openDatabase } from '#server/testing.ts';

/** How many groups are added to the portal `acme`. */
export const manyGroups = 2000;
/** How many portals are added. */
const manyPortals = 300;

/** Such as "Crowd 0042": padded, so that the names sort by number. */
export const numberedName = (index: number) => `Crowd ${String(index).padStart(4, '0')}`;

/** Adds more groups and portals than anyone would scroll through to a database that no server has open. */
export async function addManyGroupsAndPortals(dataDir: string): Promise<void> {
  const { pool, close } = await openDatabase({ dataDir });
  try {
    const { rows } = await pool.query("select id from portals where slug = 'acme'");
    for (let index = 1; index <= manyGroups; index++) {
      const group = {
        id: createId('group'),
        name: numberedName(index),
        description: null,
        sso_group_ids: [],
      };
      await pool.query('insert into groups (portal_id, id, name, search_text) values ($1, $2, $3, $4)', [
        rows[0]?.id,
        group.id,
        group.name,
        groupSearchText(group),
      ]);
    }
    for (let index = 1; index <= manyPortals; index++) {
      const values = [createId('portal'), `crowd-${index}`, numberedName(index)];
      await pool.query('insert into portals (id, slug, name) values ($1, $2, $3)', values);
    }
  } finally {
    await close();
  }
}
