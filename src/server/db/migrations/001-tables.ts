/**
 * Every key begins with the portal. Ids and what they are compared with are text in code unit order (COLLATE "C"), so that
 * a page means the same on every engine. A profile's personal group has an id but no row: it is built from the profile.
 */
export const tables = `
create table portals (
  id text collate "C" primary key,
  slug text collate "C" not null unique,
  status text not null default 'active' check (status in ('active', 'archived', 'deleted')),
  name text not null,
  description text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
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
  primary key (portal_id, id),
  unique (portal_id, email_key),
  unique (portal_id, personal_group_id)
);

create table profile_sso_groups (
  portal_id text collate "C" not null,
  profile_id text collate "C" not null,
  sso_group_id text collate "C" not null,
  primary key (portal_id, profile_id, sso_group_id),
  foreign key (portal_id, profile_id) references profiles on delete cascade
);
create index profile_sso_groups_by_group on profile_sso_groups (portal_id, sso_group_id, profile_id);

create table memberships (
  portal_id text collate "C" not null,
  profile_id text collate "C" not null,
  group_id text collate "C" not null,
  created_at timestamptz(3) not null default now(),
  primary key (portal_id, profile_id, group_id),
  foreign key (portal_id, profile_id) references profiles on delete cascade,
  foreign key (portal_id, group_id) references groups on delete cascade
);
create index memberships_by_group on memberships (portal_id, group_id, profile_id);
`;
