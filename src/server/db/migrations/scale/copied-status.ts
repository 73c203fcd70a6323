/** memberships and profile_sso_groups carry the status of their profile, so that a group's members of one status are neighbours in an index. */
export const copiedStatus = `
alter table memberships add column status text;
alter table profile_sso_groups add column status text;
update memberships set status = profiles.status from profiles
  where memberships.portal_id = profiles.portal_id and memberships.profile_id = profiles.id;
update profile_sso_groups set status = profiles.status from profiles
  where profile_sso_groups.portal_id = profiles.portal_id and profile_sso_groups.profile_id = profiles.id;
alter table memberships
  alter column status set not null,
  drop constraint memberships_portal_id_profile_id_fkey,
  add foreign key (portal_id, profile_id, status) references profiles (portal_id, id, status)
    on delete cascade on update cascade;
alter table profile_sso_groups
  alter column status set not null,
  drop constraint profile_sso_groups_portal_id_profile_id_fkey,
  add foreign key (portal_id, profile_id, status) references profiles (portal_id, id, status)
    on delete cascade on update cascade;
drop index memberships_by_group;
create index memberships_by_group on memberships (portal_id, group_id, status, profile_id);
drop index profile_sso_groups_by_group;
create index profile_sso_groups_by_group on profile_sso_groups (portal_id, sso_group_id, status, profile_id);

create function copy_status() returns trigger language plpgsql set search_path from current as $$
begin
  select status into new.status from profiles where portal_id = new.portal_id and id = new.profile_id for key share;
  return new;
end $$;
create trigger copy_status before insert on memberships for each row execute function copy_status();
create trigger copy_status before insert on profile_sso_groups for each row execute function copy_status();
`;
