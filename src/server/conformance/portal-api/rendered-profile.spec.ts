import { afterAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { urlOf } from '#client/create-client.ts';
import { endpoints } from '#contract/endpoints.ts';
import { type AssignedVia, assignment, profile } from '#contract/profile.ts';
import { openTestApi } from '#server/test-support/test-api.ts';
import { addPortal, addProfile } from '#server/test-support/seed-data.ts';

const api = await openTestApi();
afterAll(() => api.close());

/** The value of a field: a literal's only value, or else the one that `values` has under its name. */
function valueOf(schema: z.core.$ZodType, name: string, values: Record<string, unknown>): unknown {
  if (schema instanceof z.ZodMiniLiteral) return [...schema.def.values][0];
  if (name in values) return values[name];
  throw new Error(
    `The contract has a field ${name} that this spec does not know: render it, then give its value here.`,
  );
}

/** An object with every field of its schema, in the schema's order. */
function build(schema: z.ZodMiniObject, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, valueOf(field, name, values)]),
  );
}

const groupSchema = assignment.shape.group;

const name = 'Zoë "Z" 😀\\';
const email = 'Zoë@Example.com';
const image_url = 'https://example.com/zoë.png';

const portal_id = await addPortal(api.pool, 'acme');
const sso = await api.call('createGroup', {
  portal_id,
  name: 'By SSO',
  description: 'Ünusual',
  sso_group_ids: ['engineers', 'größe'],
});
const standard = await api.call('createGroup', { portal_id, name: 'For everyone', is_default: true });
const manual = await api.call('createGroup', { portal_id, name: 'By hand' });
const { id, personalGroupId } = await addProfile(api.pool, portal_id, {
  name,
  email,
  image_url,
  status: 'invited',
  consumer_id: 'con_ö',
  sso: ['größe'],
});
await api.call('assignGroups', { portal_id, consumer_profile_id: id, group_ids: [manual.id] });

test('a profile has every field that the contract names, in its order, and with its value', async () => {
  const { rows } = await api.pool.query<Record<'created_at' | 'updated_at', Date>>(
    'select created_at, updated_at from profiles where id = $1',
    [id],
  );
  const times = Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([column, time]) => [column, time.toISOString()]),
  );
  const assigned = (group: Record<string, unknown>, assigned_via: AssignedVia) =>
    build(assignment, { group: build(groupSchema, group), assigned_via });
  const personal = {
    id: personalGroupId,
    status: 'active',
    name: `Personal Group for ${email}`,
    description: null,
    is_default: false,
    sso_group_ids: [],
    ...times,
  };
  const expected = build(profile, {
    id,
    name,
    email,
    image_url,
    consumer_id: 'con_ö',
    status: 'invited',
    ...times,
    groups: [
      assigned(personal, 'user'),
      assigned(standard, 'default'),
      assigned(sso, 'sso'),
      assigned(manual, 'manual'),
    ],
  });
  const { body } = await api.send('GET', urlOf(endpoints.getProfile, { portal_id, consumer_profile_id: id }));
  // Comparing text checks the order of the fields too.
  expect(JSON.stringify(body)).toBe(JSON.stringify(expected));
  const page = await api.send('GET', urlOf(endpoints.listProfiles, { portal_id }));
  expect(page.body).toMatchObject({ items: [expected] });
});
