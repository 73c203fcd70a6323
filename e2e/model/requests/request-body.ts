import * as fc from 'fast-check';
import type { ModelState } from '#e2e/model/reference/model-state.ts';
import { idOf, type Reference, reference } from '#e2e/model/requests/entity-reference.ts';
import { type EmailDraft, emailDraft, emailText } from '#e2e/model/requests/email-draft.ts';
import { unusualTexts } from '#e2e/model/support/unusual-texts.ts';

/** A body: JSON whose ids are not yet resolved, or text that is not valid JSON. */
export type BodyDraft =
  | { text: string }
  | { json: unknown }
  | { groupIds: Reference[]; extra: Record<string, unknown> }
  | { fields: object; email: EmailDraft };

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, 7, true, '', [], {}, [7], 'active', [null], { 0: 'x' }),
  fc.jsonValue({ maxDepth: 2 }),
);
const brokenText = fc
  .constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"name":1}',
    '{"group_ids":[]}x',
    "{'name':'x'}",
    '\ufeff{"group_ids":[]}',
  )
  .map((text) => ({ text }));
const junkJson = fc.oneof(junk, fc.record({ group_ids: junk })).map((json) => ({ json }));
const hostile = fc.oneof(brokenText, junkJson);

const groupId = fc.oneof(
  { arbitrary: reference('active group'), weight: 60 },
  { arbitrary: reference('group', 'personal group', 'profile', 'portal'), weight: 1 },
);
const extra = fc.constantFrom<Record<string, unknown>>({}, {}, {}, { x: 1 }, { name: 'ignored' });
const ids = fc.record({ groupIds: fc.array(groupId, { maxLength: 6 }), extra });

export const groupIdsBody: fc.Arbitrary<BodyDraft> = fc.oneof(
  { arbitrary: ids, weight: 30 },
  { arbitrary: hostile, weight: 1 },
);

const name = fc.oneof(
  {
    arbitrary: fc
      .tuple(fc.constantFrom(...unusualTexts), fc.constantFrom(...unusualTexts))
      .map((pair) => pair.join(' ')),
    weight: 24,
  },
  { arbitrary: fc.constantFrom(...unusualTexts, '', 'Same', 'same', 'SAME', 'Same name'), weight: 12 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 6 },
  { arbitrary: fc.constantFrom('\0', 'half \ud83d', '\udc00', 'x'.repeat(5_000)), weight: 1 },
);
const ssoIds = fc.array(fc.constantFrom('eng', 'ops', 'Eng', 'ssö', '"{,}', 'nobody', '', '\0', 'NULL'), {
  maxLength: 4,
});
const often = (value: fc.Arbitrary<unknown>) =>
  fc.oneof({ arbitrary: value, weight: 40 }, { arbitrary: junk, weight: 1 });

const optional = {
  description: often(fc.option(name)),
  sso_group_ids: often(ssoIds),
  is_default: often(fc.constantFrom(true, false, false, false)),
};
const fields = fc.record({ name: often(name), ...optional }, { requiredKeys: ['name'] });
const someFields = fc.record({ name: often(name), ...optional }, { requiredKeys: [] });

const asJson = (body: fc.Arbitrary<unknown>): fc.Arbitrary<BodyDraft> =>
  fc.oneof({ arbitrary: body.map((json) => ({ json })), weight: 20 }, { arbitrary: hostile, weight: 1 });

export const createBody = asJson(fields);
export const updateBody = asJson(someFields);

export const profileBody: fc.Arbitrary<BodyDraft> = fc.oneof(
  {
    arbitrary: fc.record({ fields: fc.record({ name: often(name) }), email: emailDraft }),
    weight: 30,
  },
  { arbitrary: fc.record({ name: often(name), email: junk }).map((json) => ({ json })), weight: 1 },
  { arbitrary: hostile, weight: 1 },
);

export function bodyText(body: BodyDraft, state: ModelState, portalIndex: number): string {
  if ('text' in body) return body.text;
  if ('json' in body) return JSON.stringify(body.json);
  if ('fields' in body) {
    return JSON.stringify({ ...body.fields, email: emailText(body.email, state.portals[portalIndex]) });
  }
  return JSON.stringify({
    ...body.extra,
    group_ids: body.groupIds.map((id) => idOf(id, state, portalIndex)),
  });
}
