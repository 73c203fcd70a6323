import { copiedIds } from '#server/db/migrations/scale/copied-ids.ts';
import { copiedStatus } from '#server/db/migrations/scale/copied-status.ts';
import { portalVersion } from '#server/db/migrations/scale/portal-version.ts';
import { profileSearch } from '#server/db/migrations/scale/profile-search.ts';
import { renderedProfile } from '#server/db/migrations/scale/rendered-profile.ts';

/**
 * What makes a portal of a million profiles as quick as one of a thousand; docs/decisions/004 has the reasons and the costs.
 * All of it is derived, and the database itself keeps it true, whoever writes.
 */
export const scale = `
${portalVersion}
${renderedProfile}

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

${profileSearch}
${copiedStatus}
${copiedIds}
`;
