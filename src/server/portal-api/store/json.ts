import { noPictureUrl } from '#contract/profile.ts';

/** SQL expressions that build the contract's objects. Arguments are names of tables or aliases. */

const time = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const portalJson = (portal: string) => `json_build_object(
  'object', 'portal', 'id', ${portal}.id, 'status', ${portal}.status, 'name', ${portal}.name, 'slug', ${portal}.slug,
  'description', ${portal}.description, 'created_at', ${time(`${portal}.created_at`)},
  'updated_at', ${time(`${portal}.updated_at`)})`;

export const groupJson = (group: string) => `json_build_object(
  'object', 'consumer.group', 'id', ${group}.id, 'status', ${group}.status, 'name', ${group}.name,
  'description', ${group}.description, 'is_default', ${group}.is_default, 'sso_group_ids', ${group}.sso_group_ids,
  'created_at', ${time(`${group}.created_at`)}, 'updated_at', ${time(`${group}.updated_at`)})`;

/** The group that is a profile's own: it has no row. */
export const personalGroupJson = (profile: string) => `json_build_object(
  'object', 'consumer.group', 'id', ${profile}.personal_group_id, 'status', 'active',
  'name', 'Personal Group for ' || ${profile}.email, 'description', null, 'is_default', false,
  'sso_group_ids', json_build_array(), 'created_at', ${time(`${profile}.created_at`)},
  'updated_at', ${time(`${profile}.updated_at`)})`;

export const assignmentJson = (group: string, via: string) =>
  `json_build_object('object', 'consumer.profile.group_assignment', 'group', ${group}, 'assigned_via', ${via})`;

export const profileJson = (profile: string, groups: string) => `json_build_object(
  'object', 'consumer.profile', 'id', ${profile}.id, 'name', ${profile}.name, 'email', ${profile}.email,
  'consumer_id', ${profile}.consumer_id, 'image_url', coalesce(${profile}.image_url, '${noPictureUrl}'),
  'status', ${profile}.status, 'created_at', ${time(`${profile}.created_at`)},
  'updated_at', ${time(`${profile}.updated_at`)}, 'groups', ${groups})`;
