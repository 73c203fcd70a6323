-- What PostgreSQL does as well on one machine as Citus does on several, between which it spreads portals
-- (docs/decisions/032). Only functions and a view are new, so this takes as long with a million profiles as with none:
-- 0.2 s on 2 busy cores, without keeping reads or writes waiting.

-- The portal of each slug. It is written before the portal, and Citus has a table here, since it keeps nothing unique
-- but within a portal. Elsewhere, the portals themselves keep slugs unique.

create view portal_slugs as select slug, id as portal_id from portals;
comment on view portal_slugs is 'The portal that has each slug; a table where Citus spreads portals.';

create function leave_slugs_to_portals() returns trigger language plpgsql as $$
begin
  return new;
end $$;
create trigger leave_to_portals instead of insert on portal_slugs
  for each row execute function leave_slugs_to_portals();

-- Citus refuses an update that is random or reads a statement's changes; the portal's own trigger renews the version.

create or replace function renew_version_of_portal() returns trigger language plpgsql set search_path from current as $$
declare
  one text;
begin
  for one in select distinct portal_id from changed order by portal_id loop
    update portals set version = version where id = one;
  end loop;
  return null;
end $$;

-- The part of a table that Citus keeps on a machine has a number at the end of its name, and so have its indexes.

create or replace function finish_search_index() returns trigger language plpgsql set search_path from current as $$
begin
  perform gin_clean_pending_list(('profile_search_by_letters' || substr(tg_table_name, length('profile_search') + 1))::regclass);
  return null;
end $$;

-- Assigns a profile to groups or removes it: all of them or none. Returns which entity was not found, if so. The groups
-- are locked in the order of their IDs, so that none is archived before the change is done, and then the profile, as an
-- import does before it touches memberships, which prevents deadlocks. A session keeps its plans, so those for an empty
-- table have to do for a large one.

create function change_memberships(portal text, profile text, ids text[], assigns boolean) returns text
language plpgsql set search_path from current set enable_seqscan = off as $$
declare
  active int;
begin
  perform id from groups where portal_id = portal and id = any(ids) and status = 'active' order by id for share;
  get diagnostics active = row_count;
  perform id from profiles where portal_id = portal and id = profile for no key update;
  if not found then return 'consumer.profile'; end if;
  if active < cardinality(ids) then return 'consumer.group'; end if;
  if assigns then
    insert into memberships (portal_id, profile_id, group_id)
    select portal, profile, id from unnest(ids) as id order by id
    on conflict do nothing;
  else
    delete from memberships where portal_id = portal and profile_id = profile and group_id = any(ids);
  end if;
  return null;
end $$;
