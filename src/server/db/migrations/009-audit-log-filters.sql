-- The audit log by action, group, job and name.

alter table changes
  add column job_id uuid,
  -- Entries of one job that request the same, by the same person from the same address, are a run.
  add column run_id uuid,
  -- Whether another entry stands for the whole run.
  add column is_folded boolean not null default false;
alter table change_outcomes
  add column run_id uuid,
  -- The name that an update has replaced.
  add column previous_name text;

-- The first entry of a run stands for it, and of several at once, the one whose insert comes first.

create table change_runs (run_id uuid primary key);

create function fold_into_run() returns trigger language plpgsql set search_path from current as $$
begin
  insert into change_runs values (new.run_id) on conflict do nothing;
  new.is_folded := not found;
  return new;
end $$;
create trigger fold_into_run before insert on changes
  for each row when (new.run_id is not null) execute function fold_into_run();

-- Entries are read in the order of an index, so that the read ends with the page. The ID is an expression in them: the
-- planner would take it for cheaper to read all entries by their IDs, which it is only while many match.

drop index changes_by_portal;
create index changes_by_action on changes (action, portal_id, is_folded, (id || ''));
create index changes_by_job on changes (job_id, is_folded, (id || '')) where job_id is not null;
create index changes_by_groups on changes using gin (group_ids);
-- What a line says of its run is counted in these two, without reading the entries.
create index changes_by_run on changes (run_id, created_at, consumer_profile_id) where run_id is not null;
create index change_outcomes_by_run on change_outcomes (run_id, status) where run_id is not null;

-- The profiles and groups to which something was done, by each name that they had, for searches.
-- Without an ID, they are those that were not created. The server folds the names that have no search
-- text yet: those of before and of a restored dump.

create table change_targets (
  id text collate "C",
  name text collate "C",
  search_text text collate "C",
  primary key (id, name)
);
insert into change_targets (id, name)
select distinct coalesce(target_id, ''), target_name from change_outcomes where target_name is not null;
create index change_targets_to_fold_by_id on change_targets (id, name) where search_text is null;
create view change_targets_to_fold as select id, name from change_targets where search_text is null;
create index change_outcomes_by_name on change_outcomes (target_name) where target_id is null and target_name is not null;

-- Who did something, for searches too.

create table change_actors (
  name text collate "C" primary key,
  search_text text collate "C" not null
);
insert into change_actors
select distinct on (actor_name) actor_name, coalesce(refolded_changes.actor_text, changes.actor_text)
from changes left join refolded_changes on change_id = id;

create function collect_actors() returns trigger language plpgsql set search_path from current as $$
begin
  insert into change_actors select actor_name, actor_text from added on conflict do nothing;
  return null;
end $$;
create trigger collect_actors after insert on changes
  referencing new table as added for each statement execute function collect_actors();

create function collect_targets() returns trigger language plpgsql set search_path from current as $$
begin
  insert into change_targets (id, name)
  select distinct coalesce(target_id, ''), target_name from added where target_name is not null
  on conflict do nothing;
  return null;
end $$;
create trigger collect_targets after insert on change_outcomes
  referencing new table as added for each statement execute function collect_targets();

drop view recorded_changes;
create view recorded_changes as
select
  changes.*,
  case
    when outcomes.status between 200 and 299 then 'done'
    when outcomes.status between 400 and 498 then 'refused'
    else 'unknown'
  end as outcome,
  outcomes.created_at as finished_at, outcomes.status, outcomes.code, outcomes.request_id, outcomes.target_id,
  outcomes.target_name, outcomes.previous_name,
  coalesce(refolded.actor_text, changes.actor_text) as search_text
from changes
left join change_outcomes as outcomes on outcomes.change_id = changes.id
left join refolded_changes as refolded on refolded.change_id = changes.id;
