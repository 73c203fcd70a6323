import { describe, expect, test } from 'vitest';
import { refineMatcher } from '#app/features/profiles/refine/refine-matcher.ts';
import { readFields } from '#app/lib/url-fields.ts';
import { refineFields } from '#app/profile-list/refine-params.ts';
import type { ReceivedProfile } from '#contract/profile.ts';

const now = new Date('2026-11-29T12:00:00Z');

function profile(part: Partial<ReceivedProfile> = {}, groups: Record<string, string> = {}): ReceivedProfile {
  return {
    id: 'p1',
    name: 'Ada',
    email: 'ada@acme.example',
    consumer_id: 'c1',
    status: 'active',
    created_at: '2026-11-20T12:00:00.000Z',
    updated_at: '2026-11-28T12:00:00.000Z',
    groups: Object.entries(groups).map(([id, assigned_via]) => ({ group: { id, name: id }, assigned_via })),
    ...part,
  };
}

const matches = (link: string, one: ReceivedProfile) =>
  refineMatcher(readFields(refineFields, new URLSearchParams(link)), now)(one);

const ada = profile({}, { everyone: 'default', ada: 'user', design: 'manual', sales: 'sso' });
const plain = profile({}, { everyone: 'default', ada: 'user' });

describe('groups', () => {
  test.each([
    ['', true],
    ['in_all=design,sales', true],
    ['in_all=design,support', false],
    ['in_any=support,sales', true],
    ['in_any=support', false],
    ['in_none=support', true],
    ['in_none=support,design', false],
    ['in_all=design&in_any=sales,support&in_none=legal', true],
    ['in_all=design&in_any=support', false],
    ['in_all=everyone', true],
  ])('of someone in design and sales match "%s": %s', (link, expected) => {
    expect(matches(link, ada)).toBe(expected);
  });

  test.each([
    ['source=sso', profile({}, { sales: 'sso' }), true],
    ['source=sso', profile({}, { design: 'manual' }), false],
    ['source=manual', profile({}, { design: 'manual' }), true],
    ['source=manual', plain, false],
    ['source=none', plain, true],
    ['source=none', profile({}, {}), true],
    ['source=none', ada, false],
    ['source=none', profile({}, { design: 'scim' }), false],
  ])('from a source: %s', (link, one, expected) => expect(matches(link, one)).toBe(expected));

  test.each(['in_all=a', 'in_any=a', 'in_none=a', 'source=none', 'source=sso'])(
    'that are unknown do not match %s',
    (link) => {
      expect(matches(link, profile({ groups: null }))).toBe(false);
      expect(matches(link, profile({ groups: undefined }))).toBe(false);
    },
  );
});

test.each([
  ['created=7', '2026-11-22T12:00:00.000Z', true],
  ['created=7', '2026-11-22T11:59:59.999Z', false],
  ['created=30', '2026-10-30T12:00:00.000Z', true],
  ['created=30', '2026-10-30T11:59:59.999Z', false],
  ['created=7', '2026-11-29T12:00:05.000Z', true],
  ['created=7', 'unknown', false],
])('%s and someone created at %s: %s', (link, created_at, expected) => {
  expect(matches(link, profile({ created_at }))).toBe(expected);
  const updated_at = created_at;
  expect(matches(link.replace('created', 'updated'), profile({ updated_at }))).toBe(expected);
});

test('a range of days is in the user’s time zone and includes its last day', () => {
  const at = (time: string) => profile({ created_at: new Date(time).toISOString() });
  const link = 'created=2026-11-01..2026-11-02';
  expect(matches(link, at('2026-10-31T23:59:59'))).toBe(false);
  expect(matches(link, at('2026-11-01T00:00'))).toBe(true);
  expect(matches(link, at('2026-11-02T23:59:59'))).toBe(true);
  expect(matches(link, at('2026-11-03T00:00'))).toBe(false);
  expect(matches('created=2026-11-02..', at('2030-01-01T00:00'))).toBe(true);
  expect(matches('created=..2026-11-02', at('2000-01-01T00:00'))).toBe(true);
  expect(matches('created=2026-11-03..2026-11-01', at('2026-11-02T00:00'))).toBe(false);
});

test.each([
  ['acme.example', 'ada@acme.example', true],
  ['@ACME.example ', 'Ada@Acme.Example', true],
  ['acme.example', 'ada@mail.acme.example', false],
  ['acme.example', 'ada@notacme.example', false],
  ['acme.example', null, false],
  ['acme.example', undefined, false],
])('the domain %j and the email %j: %s', (domain, email, expected) => {
  expect(matches(new URLSearchParams({ domain }).toString(), profile({ email }))).toBe(expected);
});
