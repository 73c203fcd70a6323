/**
 * The record of changes: what was asked, written before it is done, and beside it what came of it. The database refuses to
 * change or remove either. `portal_id` is an id or a slug, as the request has it, and need not be of a portal here.
 */
export const changes = `
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
`;
