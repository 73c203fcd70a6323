/** `portals.version` changes with the portal and with each of its groups, so that what was read of them can be kept. */
export const portalVersion = `
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
`;
