import { expect, test } from 'vitest';
import { endpoints } from '#contract/endpoints.ts';
import { endpointMatcher } from '#server/http/match-endpoint.ts';

const match = endpointMatcher(endpoints);

test.each(Object.entries(endpoints))('%s is found by its own path', (name, { method, path }) => {
  expect(match(method, path.replaceAll(/:\w+/g, 'a-b_c.1~é'))).toBe(name);
  expect(match(method, path.replaceAll(/:\w+/g, encodeURIComponent('jos é@1')))).toBe(name);
});

test.each([
  ['GET', ''],
  ['GET', '/'],
  ['GET', '/portals/'],
  ['GET', '//portals'],
  ['GET', '/Portals'],
  ['GET', '/%70ortals'],
  ['POST', '/portals'],
  ['HEAD', '/portals'],
  ['GET', '/portals//consumer-groups'],
  ['GET', '/portals/..'],
  ['GET', '/portals/%2e%2e'],
  ['GET', '/portals/a%2Fb'],
  ['GET', '/portals/a%5cb'],
  ['GET', '/portals/a%252fb'],
  ['GET', '/portals/a%00'],
  ['GET', '/portals/a%'],
  ['GET', '/portals/a%3fb'],
  ['PUT', '/portals/a/consumer-groups/b'],
])('%s %s is nothing', (method, path) => {
  expect(match(method, path)).toBeUndefined();
});
