-- Invites. One is pending until its person becomes active, however that happens, and it goes with its person. An
-- invited person may be without one: imports and earlier releases made none.

create table invites (
  portal_id text collate "C" not null references portals on delete cascade,
  id text collate "C" not null,
  profile_id text collate "C" not null,
  message text,
  invited_by_id text not null,
  invited_by_name text not null,
  invited_by_email text,
  accepted_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  primary key (portal_id, id),
  foreign key (portal_id, profile_id) references profiles (portal_id, id) on delete cascade
);
create index invites_by_profile on invites (portal_id, profile_id);
create unique index one_pending_invite on invites (portal_id, profile_id) where accepted_at is null;

create function accept_invite() returns trigger language plpgsql set search_path from current as $$
begin
  update invites set accepted_at = now(), updated_at = now()
  where portal_id = new.portal_id and profile_id = new.id and accepted_at is null;
  return null;
end $$;
create trigger accept_invite after update of status on profiles
  for each row when (old.status = 'invited' and new.status = 'active') execute function accept_invite();

-- Deleted profiles, without what they said of a person. The ID stays with them,
-- and everything else of the profile is gone.

create table deleted_profiles (
  portal_id text collate "C" not null references portals on delete cascade,
  id text collate "C" not null,
  status text not null,
  consumer_id text not null,
  created_at timestamptz(3) not null,
  deleted_at timestamptz(3) not null default now(),
  primary key (portal_id, id)
);

-- The audit log of a profile begins with the entry that created it.

create index change_outcomes_by_target on change_outcomes (target_id) where target_id is not null;
