import * as fc from 'fast-check';
import { endpoints } from '#contract/endpoints.ts';
import { hostileBody } from '#e2e/resilience/hostile/hostile-body.ts';
import { type Header, hostileHeaders } from '#e2e/resilience/hostile/hostile-headers.ts';
import { markers } from '#e2e/resilience/hostile/secret-markers.ts';

/** A raw request, such as no client would send. */
export interface HostileRequest {
  method: string;
  target: string;
  headers: Header[];
  body: string;
}

const often = <Value>(usual: fc.Arbitrary<Value>, odd: fc.Arbitrary<Value>, weight = 10) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: odd, weight: 1 });

const segment = fc.oneof(
  { arbitrary: fc.constantFrom('demo', 'demo', 'a', '%C3%A9'), weight: 60 },
  {
    arbitrary: fc.constantFrom(
      '..',
      '.',
      '',
      '%2e%2e',
      '%2E.',
      '..%2f..%2f',
      '..%252f',
      '..;',
      '..%5c',
      '%00',
      '%0d%0aset-cookie:%20x=1',
      '%',
      '%ff',
      '%u002f',
      '*',
      '@evil.example',
      '__proto__',
      'constructor',
      markers.requested,
      '<script>alert(1)</script>',
      'x'.repeat(5000),
    ),
    weight: 6,
  },
  { arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 12 }).map(encodeURIComponent), weight: 1 },
);

const contractPaths = [...new Set(Object.values(endpoints).map(({ path }) => path))];

/** A path of the contract with arbitrary parameters. */
const contractPath = fc
  .tuple(fc.constantFrom(...contractPaths), fc.array(segment, { minLength: 3, maxLength: 3 }))
  .map(([path, segments]) => path.replace(/:\w+/g, () => segments.pop() ?? 'x'));

const otherPath = fc.oneof(
  fc.array(segment, { maxLength: 6 }).map((segments) => `/${segments.join('/')}`),
  fc.constantFrom(
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/secret.txt',
    '/.env',
    '/index.html.br',
    '/healthz',
    '/readyz/../api/portals',
    '*',
    '',
    'api/portals',
    '/-/changes',
    '/-/changes?limit=100',
    `/-/changes?actor=${markers.requested}`,
    '/-/openapi.json',
    '/-/session',
    '/-/../api/keys',
    '/x'.repeat(8000),
  ),
);

const prefix = often(
  fc.constant('/api'),
  fc.constantFrom('', '//api', '/api/', '/API', '/%61pi', '/api/..', '/x/../api', '/-', '/api%2f', '\\api'),
  20,
);

const query = often(
  fc.constantFrom(
    '',
    '',
    '?limit=3',
    `?search=${markers.requested}%40example.com`,
    '?status[]=active&status[]=invited',
  ),
  fc.oneof(
    fc.constantFrom(
      '?',
      '??',
      '?%',
      '?cursor=%00',
      '?after=../../keys',
      '?limit=1e9',
      '?order=asc;drop',
      '?#',
      '?__proto__[x]=1',
      `?search=${'%F0%9F%92%A3'.repeat(500)}`,
      `?search=${'x'.repeat(12_000)}`,
      '?url=http://evil.example/',
    ),
    fc.webQueryParameters().map((text) => `?${text}`),
  ),
);

const origin = often(
  fc.constant(''),
  fc.constantFrom(
    'http://evil.example',
    'http://127.0.0.1:9',
    'https://user:pw@evil.example',
    'http://',
    'x:',
  ),
  40,
);

const target = fc
  .tuple(
    origin,
    often(
      fc.tuple(prefix, contractPath).map(([start, path]) => start + path),
      otherPath,
      8,
    ),
    query,
  )
  .map((parts) => parts.join(''));

const method = often(
  fc.constantFrom('GET', 'GET', 'POST', 'POST', 'PATCH', 'DELETE'),
  fc.constantFrom('PUT', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'get', 'PROPFIND', 'PURGE', 'X', 'G\tT', ''),
  20,
);

export const hostileRequest: fc.Arbitrary<HostileRequest> = fc
  .tuple(method, target, hostileHeaders, hostileBody)
  .map(([method, target, headers, { framing, body }]) => ({
    method,
    target,
    headers: [...headers, ...framing],
    body,
  }));
