import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReturnTo } from '#server/auth/sign-in/return-to.ts';

test.each([
  '/',
  '/portals/acme?status=active&search=a%26b',
  '/portals/acme/profiles/cpr_1',
  '/-/signed-in',
  '/-/return',
])('%s is a place to go back to', (path) => expect(readReturnTo(path)).toBe(path));

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/api/portals',
  '/-/sign-out',
  '/-/sign-in',
  '/a/../-/sign-out',
  `/elsewhere?search=${'a'.repeat(3000)}`,
  `/portals/${'a'.repeat(3000)}`,
  '',
  undefined,
])('%j is none', (value) => expect(readReturnTo(value)).toBe('/'));

test('an address too long to be carried leads to the list of its portal', () => {
  expect(readReturnTo(`/portals/acme/profiles/cpr_1?search=${'a'.repeat(3000)}`)).toBe('/portals/acme');
});

test('whatever it is, the browser stays with this server', () => {
  const sign = fc.constantFrom(
    '/',
    '\\',
    '.',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '\t',
    '\n',
    'a',
    'evil.example',
    '-',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
      const { origin } = new URL(readReturnTo(signs.join('')), 'https://profiles.example.com');
      expect(origin).toBe('https://profiles.example.com');
    }),
  );
});
