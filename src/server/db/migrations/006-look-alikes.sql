-- Since release 0.1.0, search treats all apostrophes, quotes, dashes and blanks alike and ignores invisible characters.
-- Search texts of before are folded again while the server is running (refold.ts): those that have such a character and
-- do not end with a line break yet, as all search texts do since. Of all others, the two foldings are the same.

create function has_look_alikes(value text) returns boolean language sql immutable parallel safe as $$
  select value ~ '[`\u00ab\u00ad\u00b4\u00bb\u0149\u02b9-\u02bf\u02c8\u02ca\u02cb\u02d7\u02ee\u034f\u0374\u0384\u055a\u058a\u05be\u05f3\u05f4\u061c\u07f4\u07f5\u115f\u1160\u1400\u17b4\u17b5\u1806\u180b-\u180f\u1e9a\u1fbd\u1fbf\u1fef\u1ffd\u1ffe\u200b-\u2015\u2018-\u201f\u202a-\u202e\u2032-\u2037\u2043\u2057\u2060-\u206f\u207b\u208b\u2212\u275b-\u275e\u2796\u2e17\u2e1a\u2e3a\u2e3b\u2e40\u2e5d\u301c-\u301f\u3030\u30a0\u3164\ua78b\ua78c\ufe00-\ufe0f\ufe31\ufe32\ufe58\ufe63\ufeff\uff02\uff07\uff0d\uff40\uffa0\ufff0-\ufff8\U00010d6e\U00010ead\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]'
$$;

-- Whoever changes many profiles can write their search texts first, all in one
-- statement, which is several times as fast.

create or replace function change_in_search() returns trigger language plpgsql set search_path from current as $$
begin
  update profile_search set search_text = new.search_text
  where portal_id = new.portal_id and profile_id = new.id and search_text <> new.search_text;
  return null;
end $$;

create view profiles_to_refold as
select portal_id, id, name, email, consumer_id from profiles
where right(search_text, 1) <> E'\n' and has_look_alikes(name || ' ' || email || ' ' || consumer_id);
create index profiles_to_refold_by_id on profiles (portal_id, id)
where right(search_text, 1) <> E'\n' and has_look_alikes(name || ' ' || email || ' ' || consumer_id);

create view groups_to_refold as
select portal_id, id, name, description, sso_group_ids from groups
where right(search_text, 1) <> E'\n'
  and has_look_alikes(name || ' ' || coalesce(description, '') || ' ' || array_to_string(sso_group_ids, ' '));

-- The audit log is only added to, so the newer search text of an entry is stored beside it.

create table refolded_changes (
  change_id text collate "C" primary key references changes,
  actor_text text collate "C" not null
);
create index changes_to_refold_by_id on changes (id)
where right(actor_text, 1) <> E'\n' and has_look_alikes(actor_name || ' ' || actor_id);
create view changes_to_refold as
select id, actor_name, actor_id from changes
where right(actor_text, 1) <> E'\n' and has_look_alikes(actor_name || ' ' || actor_id)
  and not exists (select from refolded_changes where change_id = changes.id);

create or replace view recorded_changes as
select
  changes.*,
  case
    when outcomes.status between 200 and 299 then 'done'
    when outcomes.status between 400 and 498 then 'refused'
    else 'unknown'
  end as outcome,
  outcomes.created_at as finished_at, outcomes.status, outcomes.code, outcomes.request_id, outcomes.target_id, outcomes.target_name,
  coalesce(refolded.actor_text, changes.actor_text) as search_text
from changes
left join change_outcomes as outcomes on outcomes.change_id = changes.id
left join refolded_changes as refolded on refolded.change_id = changes.id;
