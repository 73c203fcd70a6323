/**
 * Triggers that keep a column of profiles true to what a table says of them. The profile is locked first: what others have
 * committed meanwhile is then seen.
 */
const copyIds = (table: string, id: string, column: string) => `
create function copy_${column}() returns trigger language plpgsql set search_path from current as $$
declare
  one record;
begin
  for one in select distinct portal_id, profile_id as id from changed order by portal_id, profile_id loop
    perform from profiles where portal_id = one.portal_id and id = one.id for no key update;
    update profiles set ${column} = held.ids
    from (select array(
      select ${id} from ${table} where portal_id = one.portal_id and profile_id = one.id order by ${id}
    ) as ids) as held
    where portal_id = one.portal_id and id = one.id and ${column} <> held.ids;
  end loop;
  return null;
end $$;
create trigger copy_on_insert after insert on ${table}
  referencing new table as changed for each statement execute function copy_${column}();
create trigger copy_on_delete after delete on ${table}
  referencing old table as changed for each statement execute function copy_${column}();`;

/** `manual_group_ids` and `sso_group_ids` are what memberships and profile_sso_groups say of a profile. */
export const copiedIds = `${copyIds('memberships', 'group_id', 'manual_group_ids')}
${copyIds('profile_sso_groups', 'sso_group_id', 'sso_group_ids')}
`;
