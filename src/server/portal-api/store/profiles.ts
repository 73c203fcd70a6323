import type { Pool } from 'pg';
import type { QueryOf } from '#contract/endpoint.ts';
import type { Endpoints } from '#contract/endpoints.ts';
import { foldLine } from '#server/portal-api/db/search-text.ts';
import { renderProfiles } from '#server/portal-api/store/effective-groups.ts';
import { selectPage } from '#server/portal-api/store/page.ts';
import { Values } from '#server/portal-api/store/values.ts';

/** @returns the JSON of a page of a portal's profiles */
export function selectProfiles(
  pool: Pool,
  portalId: string,
  query: QueryOf<Endpoints['listProfiles']>,
): Promise<string> {
  const values = new Values();
  const portal = values.add(portalId);
  const where = [`listed.portal_id = ${portal}`];
  const search = query.search?.trim();
  if (search) {
    where.push(
      `(strpos(listed.search_text, ${values.add(foldLine(search))}) > 0 or listed.id = ${values.add(search)})`,
    );
  }
  if (query.status) where.push(`listed.status = any (${values.add(query.status)})`);
  if (query.consumer_group_id !== undefined) {
    where.push(isInGroup(portal, values.add(query.consumer_group_id)));
  }
  return selectPage(pool, { table: 'profiles', where, values, query, render: renderProfiles(portal) });
}

/** @returns the profile's JSON, or undefined */
export async function selectProfile(pool: Pool, portalId: string, id: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ json: string }>(
    `with page as materialized (select * from profiles where portal_id = $1 and id = $2), ${renderProfiles('$1')}
     select item::text as json from rendered`,
    [portalId, id],
  );
  return rows[0]?.json;
}

/** That a profile `listed` has an active group by any of the four rules; subqueries that do not mention it are run once. */
function isInGroup(portal: string, group: string): string {
  const active = `from groups where portal_id = ${portal} and id = ${group} and status = 'active'`;
  return `(
    listed.personal_group_id = ${group}
    or exists (select ${active} and is_default)
    or exists (select ${active}) and listed.id in (
      select profile_id from memberships where portal_id = ${portal} and group_id = ${group}
    )
    or listed.id in (
      select profile_id from profile_sso_groups
      where portal_id = ${portal} and sso_group_id = any (array(select unnest(sso_group_ids) ${active}))
    )
  )`;
}
