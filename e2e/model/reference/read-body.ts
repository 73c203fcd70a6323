import type { GroupUpdate } from '#contract/group.ts';
import { isEmail, storedEmail } from '#e2e/model/reference/model-email.ts';

/** Text as stored by a UTF-8 database, which cannot hold NUL or lone surrogates. */
function asStored(text: string): string {
  return Buffer.from(text.replaceAll('\0', '\ufffd')).toString();
}

type Read<Body> = Body | { badKeys: string[] };

/** Reads the body of assign and unassign. */
export function readGroupIds(json: unknown): Read<{ group_ids: string[] }> {
  if (!isRecord(json)) return { badKeys: [''] };
  const { group_ids } = json;
  return isTexts(group_ids) ? { group_ids: group_ids.map(asStored) } : { badKeys: ['group_ids'] };
}

/** Reads the fields of a group. */
export function readGroupFields(json: unknown, nameNeeded: boolean): Read<GroupUpdate> {
  if (!isRecord(json)) return { badKeys: [''] };
  const { name, description, sso_group_ids, is_default } = json;
  const fields: GroupUpdate = {};
  const badKeys: string[] = [];
  if (typeof name === 'string') fields.name = asStored(name);
  else if (name !== undefined || nameNeeded) badKeys.push('name');

  if (typeof description === 'string') fields.description = asStored(description);
  else if (description !== undefined) badKeys.push('description');

  if (isTexts(sso_group_ids)) fields.sso_group_ids = [...new Set(sso_group_ids.map(asStored))];
  else if (sso_group_ids !== undefined) badKeys.push('sso_group_ids');

  if (typeof is_default === 'boolean') fields.is_default = is_default;
  else if (is_default !== undefined) badKeys.push('is_default');
  return badKeys.length > 0 ? { badKeys } : fields;
}

/** Reads the fields of a profile. */
export function readProfileFields(json: unknown): Read<{ name: string; email: string }> {
  if (!isRecord(json)) return { badKeys: [''] };
  const { name, email } = json;
  const badKeys: string[] = [];
  if (typeof name !== 'string') badKeys.push('name');
  const stored = typeof email === 'string' ? storedEmail(email) : '';
  if (!isEmail(stored)) badKeys.push('email');
  return badKeys.length > 0 ? { badKeys } : { name: asStored(String(name)), email: stored };
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
