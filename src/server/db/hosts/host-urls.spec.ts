import { expect, test } from 'vitest';
import { hostUrls } from '#server/db/hosts/host-urls.ts';

test.each([
  'postgres://app:x@db.example.com:5432/people?sslmode=verify-full',
  'postgres://app:x@localhost/people?host=/run/postgresql&port=5433',
  'postgres:///people?host=/run/postgresql',
  'postgres://app:a,b@db/people',
  'postgres://app:a,b@c@db/people',
  'postgres://app:x@db/people?options=-c%20search_path%3Da,b',
])('%s names one host and stays as it is', (url) => expect(hostUrls(url)).toEqual([url]));

test.each([
  ['postgres://app:x@a:5432,b:5433/people', ['a:5432/people', 'b:5433/people']],
  ['postgres://app:x@a,b:5433/people', ['a/people', 'b:5433/people']],
  ['postgres://app:x@a:5432,b/people', ['a:5432/people', 'b/people']],
  ['postgres://app:x@a,b/people?port=5433', ['a:5433/people?', 'b:5433/people?']],
  ['postgres://app:x@a,b,c/people?port=1,2,3&a=b', ['a:1/people?a=b', 'b:2/people?a=b', 'c:3/people?a=b']],
  ['postgres://app:x@/people?a=b&host=a,b&port=1,', ['a:1/people?a=b', 'b/people?a=b']],
  ['postgres://app:x@ignored:1/people?host=a,b', ['a:1/people?', 'b:1/people?']],
  ['postgres://app:x@[::1]:5432,[2001:db8::7]/people', ['[::1]:5432/people', '[2001:db8::7]/people']],
  ['postgres://app:x@/people?host=::1,fe80::7', ['[::1]/people?', '[fe80::7]/people?']],
  ['postgres://app:x@%2Frun%2Fa,b/people', ['%2Frun%2Fa/people', 'b/people']],
  ['postgres://app:x@/people?host=/run/a,/run/b', ['%2Frun%2Fa/people?', '%2Frun%2Fb/people?']],
  ['postgres://app:x@/people?host=%2Frun%2Fa%2Cb&port=1', ['%2Frun%2Fa:1/people?', 'b:1/people?']],
])('%s, as libpq writes several, names each', (url, rests) => {
  expect(hostUrls(url)).toEqual(rests.map((rest) => `postgres://app:x@${rest}`));
});

test.each([
  'postgres://app:x@a,b/people?port=1,2,3',
  'postgres://app:x@a,,b/people',
  'postgres://app:x@a,/people',
  'postgres://app:x@/people?host=a,',
])('%s does not say which hosts', (url) => expect(hostUrls(url)).toEqual([]));
