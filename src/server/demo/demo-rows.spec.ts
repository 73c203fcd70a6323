import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { demoRows } from '#server/demo/demo-rows.ts';

const rows = demoRows();
const [demo] = rows.portals;
const profiles = rows.profiles.filter((profile) => profile.portal_id === demo?.id);

test('is the same on every machine: its last profile follows from everything before', () => {
  expect(profiles.at(-1)).toMatchObject({
    id: 'cpr_01a19427d2717000800003bcf9b19adb',
    name: 'فاطمة منصور',
    created_at: new Date('2026-10-31T22:50:00.177Z'),
  });
  expect(demoRows()).toEqual(rows);
});

test('has 2,000 profiles in 40 groups, a fifth of them invited', () => {
  expect(profiles).toHaveLength(2000);
  expect(rows.groups.filter((group) => group.portal_id === demo?.id)).toHaveLength(40);
  const invited = profiles.filter((profile) => profile.status === 'invited').length;
  expect(invited).toBeGreaterThan(350);
  expect(invited).toBeLessThan(450);
});

test('has a pending invite for each invited profile, and an accepted one for some of the others', () => {
  const invites = rows.invites.filter((invite) => invite.portal_id === demo?.id);
  const invitedIds = profiles.filter(({ status }) => status === 'invited').map(({ id }) => id);
  const pending = invites.filter(({ accepted_at }) => accepted_at === null);
  expect(pending.map(({ profile_id }) => profile_id)).toEqual(invitedIds);
  expect(invites.length - pending.length).toBeGreaterThan(350);
  expect(invites.length - pending.length).toBeLessThan(450);
});

test('has ids in the order of their times, all before November 2026', () => {
  const times = profiles.map((profile) => z.date().parse(profile.created_at).getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times.at(-1)).toBeLessThan(Date.UTC(2026, 10, 1));
  const ids = profiles.map((profile) => String(profile.id));
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(2000);
});

test('has addresses that are valid and unique', () => {
  const addresses = z.array(z.email()).parse(profiles.map((profile) => profile.email));
  expect(new Set(addresses).size).toBe(2000);
});

test.each([
  ['Latin letters with accents', /[À-ž]/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Japanese', /\p{Script=Hiragana}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['emoji', /\p{Extended_Pictographic}/u],
  ['markup', /<b>/],
  ['more than a hundred letters', /.{101}/],
])('has names with %s', (_, pattern) => {
  expect(profiles.some((profile) => pattern.test(String(profile.name)))).toBe(true);
});

test('has pictures that are there, and exactly one path that is not', () => {
  const paths = new Set(profiles.flatMap((profile) => profile.image_url ?? []).map(String));
  expect([...paths].filter((path) => !existsSync(`public${path}`))).toEqual(['/demo/missing.svg']);
  expect(paths.size).toBe(14);
});
