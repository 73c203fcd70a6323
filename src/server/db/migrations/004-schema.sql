-- The schema that release 0.1.0 left behind, which recorded it as version 4.
--
-- Every key begins with the portal. Ids, and whatever they are compared with, are text in code unit order (COLLATE "C"), so that
-- a page means the same on every engine. docs/decisions/004 has the reasons for what is derived here, and its costs: the
-- database itself keeps all of it true, whoever writes. `set search_path from current` makes a function work in dumps and under
-- any caller's settings.

-- Portals and their groups. A portal's version changes with the portal and with each of its groups, so that servers can keep
-- what they have read of them.

create table portals (
  id text collate "C" primary key,
  slug text collate "C" not null unique,
  status text not null default 'active' check (status in ('active', 'archived', 'deleted')),
  name text not null,
  description text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  version uuid not null default gen_random_uuid()
);

create table groups (
  portal_id text collate "C" not null references portals on delete cascade,
  id text collate "C" not null,
  status text not null default 'active' check (status in ('active', 'archived', 'deleted')),
  name text not null,
  description text,
  is_default boolean not null default false,
  sso_group_ids text[] not null default '{}',
  search_text text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (portal_id, id)
);

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

-- Profiles. A profile's personal group has an id but no row: it is built from the profile. `rendered` is the profile's JSON up to
-- its other groups, in ASCII.

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
      when code < 65536 then '\u' || lpad(to_hex(code), 4, '0')
      else '\u' || to_hex(55296 + ((code - 65536) >> 10)) || '\u' || to_hex(56320 + ((code - 65536) & 1023))
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

create table profiles (
  portal_id text collate "C" not null references portals on delete cascade,
  id text collate "C" not null,
  status text not null default 'active' check (status in ('active', 'invited')),
  name text not null,
  email text not null,
  email_key text collate "C" not null,
  consumer_id text not null,
  image_url text,
  personal_group_id text collate "C" not null,
  search_text text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  manual_group_ids text[] not null default '{}',
  sso_group_ids text[] not null default '{}',
  rendered text generated always as (render_profile(
    id, name, email, consumer_id, image_url, status, personal_group_id, created_at, updated_at)) stored,
  primary key (portal_id, id),
  unique (portal_id, email_key),
  unique (portal_id, personal_group_id),
  unique (portal_id, status, id)
) with (fillfactor = 80);

-- The search index. Three letters at a time, search_text is indexed by buckets of neighbouring ids, so that a search can stop
-- early. The index takes many rows at once far faster than one by one, hence its list of pending rows, which each statement
-- empties.

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

-- Who is in which group. Both tables carry the status of their profile, so that a group's members of one status are neighbours in
-- an index; the foreign key keeps it true.

create table memberships (
  portal_id text collate "C" not null,
  profile_id text collate "C" not null,
  group_id text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  status text not null,
  primary key (portal_id, profile_id, group_id),
  foreign key (portal_id, group_id) references groups on delete cascade,
  foreign key (portal_id, profile_id, status) references profiles (portal_id, id, status)
    on delete cascade on update cascade
);
create index memberships_by_group on memberships (portal_id, group_id, status, profile_id);

create table profile_sso_groups (
  portal_id text collate "C" not null,
  profile_id text collate "C" not null,
  sso_group_id text collate "C" not null,
  status text not null,
  primary key (portal_id, profile_id, sso_group_id),
  foreign key (portal_id, profile_id, status) references profiles (portal_id, id, status)
    on delete cascade on update cascade
);
create index profile_sso_groups_by_group on profile_sso_groups (portal_id, sso_group_id, status, profile_id);

create function copy_status() returns trigger language plpgsql set search_path from current as $$
begin
  select status into new.status from profiles where portal_id = new.portal_id and id = new.profile_id for key share;
  return new;
end $$;
create trigger copy_status before insert on memberships for each row execute function copy_status();
create trigger copy_status before insert on profile_sso_groups for each row execute function copy_status();

-- `manual_group_ids` and `sso_group_ids` of a profile follow the two tables. A trigger takes over only what a statement adds or
-- removes: a session plans a read of the whole table once, and if the table was empty then, keeps reading it from end to end.

create function copy_manual_group_ids() returns trigger language plpgsql set search_path from current as $$
declare
  one record;
begin
  -- In the order in which an import locks them, so that no two wait for each other.
  for one in
    select portal_id, profile_id as id, array_agg(group_id) as ids from changed
    group by portal_id, profile_id order by portal_id, profile_id
  loop
    if tg_op = 'INSERT' then
      update profiles set manual_group_ids = array(
        select distinct held.id collate "C" from unnest(manual_group_ids || one.ids) as held (id) order by 1
      ) where portal_id = one.portal_id and id = one.id;
    else
      update profiles set manual_group_ids = array(
        select held.id from unnest(manual_group_ids) as held (id) where held.id <> all (one.ids) order by held.id collate "C"
      ) where portal_id = one.portal_id and id = one.id;
    end if;
  end loop;
  return null;
end $$;
create trigger copy_on_insert after insert on memberships
  referencing new table as changed for each statement execute function copy_manual_group_ids();
create trigger copy_on_delete after delete on memberships
  referencing old table as changed for each statement execute function copy_manual_group_ids();

create function copy_sso_group_ids() returns trigger language plpgsql set search_path from current as $$
declare
  one record;
begin
  -- In the order in which an import locks them, so that no two wait for each other.
  for one in
    select portal_id, profile_id as id, array_agg(sso_group_id) as ids from changed
    group by portal_id, profile_id order by portal_id, profile_id
  loop
    if tg_op = 'INSERT' then
      update profiles set sso_group_ids = array(
        select distinct held.id collate "C" from unnest(sso_group_ids || one.ids) as held (id) order by 1
      ) where portal_id = one.portal_id and id = one.id;
    else
      update profiles set sso_group_ids = array(
        select held.id from unnest(sso_group_ids) as held (id) where held.id <> all (one.ids) order by held.id collate "C"
      ) where portal_id = one.portal_id and id = one.id;
    end if;
  end loop;
  return null;
end $$;
create trigger copy_on_insert after insert on profile_sso_groups
  referencing new table as changed for each statement execute function copy_sso_group_ids();
create trigger copy_on_delete after delete on profile_sso_groups
  referencing old table as changed for each statement execute function copy_sso_group_ids();

-- The audit log: what was asked for, written before it is done, and beside it what came of it. The database refuses to change or
-- remove either. `portal_id` is an id or a slug, as the request has it, and need not belong to a portal here.

create table changes (
  id text collate "C" primary key,
  created_at timestamptz(3) not null default now(),
  action text not null,
  actor_kind text not null check (actor_kind in ('local', 'user', 'key')),
  actor_id text not null,
  actor_name text not null,
  actor_text text collate "C" not null,
  address text not null,
  portal_id text collate "C" not null,
  consumer_profile_id text collate "C",
  group_ids text[] not null,
  body text not null
);
create index changes_by_portal on changes (portal_id, id);
create index changes_by_profile on changes (consumer_profile_id, id) where consumer_profile_id is not null;

create table change_outcomes (
  change_id text collate "C" primary key references changes,
  created_at timestamptz(3) not null default now(),
  status int not null,
  code text,
  request_id text,
  target_id text,
  target_name text
);

create function refuse_to_change_the_record() returns trigger language plpgsql as $$
begin
  raise exception 'the record of changes is only added to';
end $$;
create trigger only_added_to before update or delete or truncate on changes
  for each statement execute function refuse_to_change_the_record();
create trigger only_added_to before update or delete or truncate on change_outcomes
  for each statement execute function refuse_to_change_the_record();

create view recorded_changes as
select
  changes.*,
  case
    when outcomes.status between 200 and 299 then 'done'
    when outcomes.status between 400 and 498 then 'refused'
    else 'unknown'
  end as outcome,
  outcomes.created_at as finished_at, outcomes.status, outcomes.code, outcomes.request_id, outcomes.target_id, outcomes.target_name
from changes left join change_outcomes as outcomes on outcomes.change_id = changes.id;
