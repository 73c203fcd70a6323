import { expect, test } from 'vitest';
import { slugOf } from '#app/features/first-run/portal-slug.ts';
import { newPortalSlug } from '#contract/portal-setup-endpoints.ts';

test.each([
  ['Acme Labs', 'acme-labs'],
  ['  Straße & Søn, 2027! ', 'strasse-son-2027'],
  ["O'Brien’s portal", 'obriens-portal'],
  ['Café—Zoë', 'cafe-zoe'],
  ['--', ''],
  ['משרד', ''],
  [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
])('%j suggests %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
  if (slug) expect(newPortalSlug.safeParse(slug).success).toBe(true);
});
