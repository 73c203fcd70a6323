/**
 * Three letters at a time, search_text is indexed by buckets of neighbouring ids, so that a search can stop early. The index
 * takes many rows at once far more quickly than one by one, hence its list of pending rows, emptied by each statement.
 */
export const profileSearch = `
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
`;
