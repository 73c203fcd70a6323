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

/**
 * What makes a portal of a million profiles as quick as one of a thousand; docs/decisions/004 has the reasons and the costs.
 * All of it is derived, and the database itself keeps it true, whoever writes:
 * - `portals.version` changes with the portal and with each of its groups, so that what was read of them can be kept.
 * - `profiles.rendered` is a profile's JSON up to its other groups, in ASCII. `manual_group_ids` and `sso_group_ids` are what
 *   memberships and profile_sso_groups say of it.
 * - Those two carry the status of their profile, so that a group's members of one status are neighbours in an index.
 * - Three letters at a time, search_text is indexed by buckets of neighbouring ids, so that a search can stop early. The
 *   index takes many rows at once far more quickly than one by one, hence its list of pending rows, emptied by each statement.
 */
export const scale = `
alter table portals add column version uuid not null default gen_random_uuid();

create function renew_version() returns trigger language plpgsql as $$
begin
  new.version := gen_random_uuid();
  return new;
end $$;
create trigger renew_version before update on portals for each row execute function renew_version();

create function renew_version_of_portal() returns trigger language plpgsql set search_path from current as $$
begin
  update portals set version = gen_random_uuid() where id in (select portal_id from changed);
  return null;
end $$;
create trigger renew_version_on_insert after insert on groups
  referencing new table as changed for each statement execute function renew_version_of_portal();
create trigger renew_version_on_update after update on groups
  referencing new table as changed for each statement execute function renew_version_of_portal();
create trigger renew_version_on_delete after delete on groups
  referencing old table as changed for each statement execute function renew_version_of_portal();

create function ascii_json(value text) returns text language plpgsql immutable parallel safe as $$
declare
  json text := to_json(value)::text;
  ascii_json text := '';
  letter text;
  code int;
begin
  if json ~ '^[ -~]*$' then return json; end if;
  foreach letter in array string_to_array(json, null) loop
    code := ascii(letter);
    ascii_json := ascii_json || case
      when code between 32 and 126 then letter
      when code < 65536 then '\\u' || lpad(to_hex(code), 4, '0')
      else '\\u' || to_hex(55296 + ((code - 65536) >> 10)) || '\\u' || to_hex(56320 + ((code - 65536) & 1023))
    end;
  end loop;
  return ascii_json;
end $$;

create function render_profile(
  id text, name text, email text, consumer_id text, image_url text, status text, personal_group_id text,
  created_at timestamptz, updated_at timestamptz
) returns text language plpgsql immutable parallel safe set search_path from current as $$
declare
  times text := ',"created_at":"' || to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    || '","updated_at":"' || to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"';
begin
  return '{"object":"consumer.profile","id":' || ascii_json(id) || ',"name":' || ascii_json(name)
    || ',"email":' || ascii_json(email) || ',"consumer_id":' || ascii_json(consumer_id)
    || ',"image_url":' || ascii_json(coalesce(image_url, '/no-picture.svg')) || ',"status":"' || status || '"' || times
    || ',"groups":[{"object":"consumer.profile.group_assignment","group":{"object":"consumer.group","id":'
    || ascii_json(personal_group_id) || ',"status":"active","name":' || ascii_json('Personal Group for ' || email)
    || ',"description":null,"is_default":false,"sso_group_ids":[]' || times || '},"assigned_via":"user"}';
end $$;

alter table profiles
  set (fillfactor = 80),
  add column manual_group_ids text[] not null default '{}',
  add column sso_group_ids text[] not null default '{}',
  add column rendered text generated always as (render_profile(
    id, name, email, consumer_id, image_url, status, personal_group_id, created_at, updated_at)) stored,
  add unique (portal_id, status, id);
update profiles set
  manual_group_ids = array(
    select group_id from memberships where portal_id = profiles.portal_id and profile_id = profiles.id order by group_id
  ),
  sso_group_ids = array(
    select sso_group_id from profile_sso_groups
    where portal_id = profiles.portal_id and profile_id = profiles.id order by sso_group_id
  );

create table search_buckets (
  portal_id text collate "C" not null references portals on delete cascade,
  after_id text collate "C" not null,
  bucket int not null generated always as identity,
  primary key (portal_id, after_id)
);
create table profile_search (
  portal_id text collate "C" not null,
  profile_id text collate "C" not null,
  status text not null,
  bucket int not null,
  search_text text collate "C" not null,
  primary key (portal_id, profile_id),
  foreign key (portal_id, profile_id, status) references profiles (portal_id, id, status)
    on delete cascade on update cascade
);
create function search_lexemes(bucket int, value text) returns tsvector language plpgsql immutable parallel safe as $$
declare
  prefix text := to_hex(bucket) || ':';
begin
  if length(value) > 20000 then return array_to_tsvector(array[to_hex(bucket) || '+']); end if;
  return array_to_tsvector(array(select prefix || substr(value, i, 3) from generate_series(1, length(value)) as i));
end $$;
create index profile_search_by_letters on profile_search using gin (search_lexemes(bucket, search_text));

create function search_bucket_size() returns int language sql immutable as 'select 16384';
create function add_to_search(portal text, ids text[]) returns void language plpgsql set search_path from current as $$
declare
  latest text;
  highest text;
  size int;
begin
  perform from portals where id = portal for no key update;
  select max(after_id) into latest from search_buckets where portal_id = portal;
  select coalesce(max(profile_id), latest), count(*) into highest, size from profile_search
  where portal_id = portal and profile_id > latest;
  insert into search_buckets (portal_id, after_id)
  select portal, coalesce(previous, highest, '') from (
    select least(size, search_bucket_size()) + row_number() over in_order - 1 as place, lag(id) over in_order as previous
    from unnest(ids) as id
    where highest is null or id collate "C" > highest
    window in_order as (order by id collate "C")
  ) as appended
  where place % search_bucket_size() = 0 and (place > 0 or latest is null);
  insert into profile_search (portal_id, profile_id, status, bucket, search_text)
  select portal, id, status, (
    select bucket from search_buckets
    where portal_id = portal and after_id < id order by after_id desc limit 1
  ), search_text
  from profiles where portal_id = portal and id = any(ids);
end $$;
select add_to_search(portal_id, array_agg(id)) from profiles group by portal_id;

create function add_profiles_to_search() returns trigger language plpgsql set search_path from current as $$
begin
  perform add_to_search(portal_id, array_agg(id)) from added group by portal_id;
  return null;
end $$;
create trigger add_to_search after insert on profiles
  referencing new table as added for each statement execute function add_profiles_to_search();

create function change_in_search() returns trigger language plpgsql set search_path from current as $$
begin
  update profile_search set search_text = new.search_text where portal_id = new.portal_id and profile_id = new.id;
  return null;
end $$;
create trigger change_in_search after update of search_text on profiles
  for each row when (old.search_text <> new.search_text) execute function change_in_search();

create function finish_search_index() returns trigger language plpgsql set search_path from current as $$
begin
  perform gin_clean_pending_list('profile_search_by_letters');
  return null;
end $$;
create trigger finish_index after insert or update on profile_search
  for each statement execute function finish_search_index();

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

${copyIds('memberships', 'group_id', 'manual_group_ids')}
${copyIds('profile_sso_groups', 'sso_group_id', 'sso_group_ids')}
`;
