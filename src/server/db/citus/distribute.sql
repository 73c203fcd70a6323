-- Spreads portals over the machines of Citus. Everything of a portal is on one machine, and with it its keys, foreign
-- keys and triggers. The audit log and sessions stay on the coordinator. Runs once, on tables without rows.

-- Citus keeps nothing unique but within a portal, apart from tables that every machine has.

drop view portal_slugs;
drop function leave_slugs_to_portals;
create table portal_slugs (
  slug text collate "C" primary key,
  portal_id text collate "C" not null,
  unique (portal_id, slug)
);
comment on table portal_slugs is 'The portal that has each slug, on every machine.';
comment on column portal_slugs.slug is 'The slug.';
comment on column portal_slugs.portal_id is 'The portal that has it.';
alter table portals drop constraint portals_slug_key;

-- A machine numbers buckets with 64 bits, of which the first 16 are its own.

drop index profile_search_by_letters;
drop function search_lexemes;
alter table search_buckets alter bucket type bigint;
alter table profile_search alter bucket type bigint;
create function search_lexemes(bucket bigint, value text) returns tsvector language plpgsql immutable parallel safe as $$
declare
  prefix text := to_hex(bucket) || ':';
  glue text := E'\x01' || prefix;
begin
  if length(value) > 20000 then return array_to_tsvector(array[to_hex(bucket) || '+']); end if;
  return array_to_tsvector(array_remove(string_to_array(
    prefix || regexp_replace(value, '...', E'\\&' || glue, 'g')
      || glue || regexp_replace(substr(value, 2), '...', E'\\&' || glue, 'g')
      || glue || regexp_replace(substr(value, 3), '...', E'\\&' || glue, 'g'),
    E'\x01'), prefix));
end $$;
create index profile_search_by_letters on profile_search using gin (search_lexemes(bucket, search_text));

-- Foreign keys are added again between tables that are spread already. Citus has
-- no "on update cascade": a trigger does it.

alter table groups drop constraint groups_portal_id_fkey;
alter table profiles drop constraint profiles_portal_id_fkey;
alter table search_buckets drop constraint search_buckets_portal_id_fkey;
alter table profile_search drop constraint profile_search_portal_id_profile_id_status_fkey;
alter table memberships drop constraint memberships_portal_id_group_id_fkey;
alter table memberships drop constraint memberships_portal_id_profile_id_status_fkey;
alter table profile_sso_groups drop constraint profile_sso_groups_portal_id_profile_id_status_fkey;
alter table invites drop constraint invites_portal_id_fkey;
alter table invites drop constraint invites_portal_id_profile_id_fkey;
alter table deleted_profiles drop constraint deleted_profiles_portal_id_fkey;

select create_reference_table('portal_slugs');
select create_distributed_table('portals', 'id');
select create_distributed_table('groups', 'portal_id', colocate_with => 'portals');
select create_distributed_table('profiles', 'portal_id', colocate_with => 'portals');
select create_distributed_table('search_buckets', 'portal_id', colocate_with => 'portals');
select create_distributed_table('profile_search', 'portal_id', colocate_with => 'portals');
select create_distributed_table('memberships', 'portal_id', colocate_with => 'portals');
select create_distributed_table('profile_sso_groups', 'portal_id', colocate_with => 'portals');
select create_distributed_table('invites', 'portal_id', colocate_with => 'portals');
select create_distributed_table('deleted_profiles', 'portal_id', colocate_with => 'portals');

alter table portals add constraint portals_slug_fkey foreign key (id, slug) references portal_slugs (portal_id, slug);
alter table groups add constraint groups_portal_id_fkey foreign key (portal_id) references portals on delete cascade;
alter table profiles add constraint profiles_portal_id_fkey foreign key (portal_id) references portals on delete cascade;
alter table search_buckets add constraint search_buckets_portal_id_fkey
  foreign key (portal_id) references portals on delete cascade;
alter table profile_search add constraint profile_search_portal_id_profile_id_fkey
  foreign key (portal_id, profile_id) references profiles on delete cascade;
alter table memberships add constraint memberships_portal_id_group_id_fkey
  foreign key (portal_id, group_id) references groups on delete cascade;
alter table memberships add constraint memberships_portal_id_profile_id_fkey
  foreign key (portal_id, profile_id) references profiles on delete cascade;
alter table profile_sso_groups add constraint profile_sso_groups_portal_id_profile_id_fkey
  foreign key (portal_id, profile_id) references profiles on delete cascade;
alter table invites add constraint invites_portal_id_fkey foreign key (portal_id) references portals on delete cascade;
alter table invites add constraint invites_portal_id_profile_id_fkey
  foreign key (portal_id, profile_id) references profiles on delete cascade;
alter table deleted_profiles add constraint deleted_profiles_portal_id_fkey
  foreign key (portal_id) references portals on delete cascade;

create function pass_on_status() returns trigger language plpgsql set search_path from current as $$
begin
  update profile_search set status = new.status where portal_id = new.portal_id and profile_id = new.id;
  update memberships set status = new.status where portal_id = new.portal_id and profile_id = new.id;
  update profile_sso_groups set status = new.status where portal_id = new.portal_id and profile_id = new.id;
  return null;
end $$;
create trigger pass_on_status after update of status on profiles
  for each row when (old.status <> new.status) execute function pass_on_status();

-- A change of memberships runs on the machine that has the portal.

select create_distributed_function('change_memberships(text, text, text[], boolean)', 'portal', colocate_with => 'portals');
