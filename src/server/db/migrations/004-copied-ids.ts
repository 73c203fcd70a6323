/**
 * Puts what a statement adds or takes into a column of profiles, where 002 read the whole of it anew: in a session that began
 * with an empty table, PostgreSQL plans that reading as a walk of the table, and keeps to it until the table is analyzed.
 */
const copyIds = (id: string, column: string) => `
create or replace function copy_${column}() returns trigger language plpgsql set search_path from current as $$
declare
  one record;
begin
  -- In the order in which an import locks them, so that no two wait for each other.
  for one in
    select portal_id, profile_id as id, array_agg(${id}) as ids from changed
    group by portal_id, profile_id order by portal_id, profile_id
  loop
    if tg_op = 'INSERT' then
      update profiles set ${column} = array(
        select distinct held.id collate "C" from unnest(${column} || one.ids) as held (id) order by 1
      ) where portal_id = one.portal_id and id = one.id;
    else
      update profiles set ${column} = array(
        select held.id from unnest(${column}) as held (id) where held.id <> all (one.ids) order by held.id collate "C"
      ) where portal_id = one.portal_id and id = one.id;
    end if;
  end loop;
  return null;
end $$;`;

/** `manual_group_ids` and `sso_group_ids` are what memberships and profile_sso_groups say of a profile, as before. */
export const copiedIds = `${copyIds('group_id', 'manual_group_ids')}
${copyIds('sso_group_id', 'sso_group_ids')}
`;
