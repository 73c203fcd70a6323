/** SQL expressions that build the contract's objects. Arguments are names of tables or aliases. */

export const timeJson = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const portalJson = (portal: string) => `json_build_object(
  'object', 'portal', 'id', ${portal}.id, 'status', ${portal}.status, 'name', ${portal}.name, 'slug', ${portal}.slug,
  'description', ${portal}.description, 'created_at', ${timeJson(`${portal}.created_at`)},
  'updated_at', ${timeJson(`${portal}.updated_at`)})`;

export const groupJson = (group: string) => `json_build_object(
  'object', 'consumer.group', 'id', ${group}.id, 'status', ${group}.status, 'name', ${group}.name,
  'description', ${group}.description, 'is_default', ${group}.is_default, 'sso_group_ids', ${group}.sso_group_ids,
  'created_at', ${timeJson(`${group}.created_at`)}, 'updated_at', ${timeJson(`${group}.updated_at`)})`;
