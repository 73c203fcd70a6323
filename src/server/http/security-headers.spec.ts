import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { securityHeaders } from '#server/http/security-headers.ts';

async function headersOf(https: boolean, hstsSubdomains = false): Promise<Headers> {
  const app = new Hono().use(securityHeaders({ https, hstsSubdomains })).get('/', (c) => c.text('page'));
  return (await app.request('/')).headers;
}

test('nothing inline, nothing evaluated, nothing from elsewhere but pictures, in no frame', async () => {
  const policy = (await headersOf(false)).get('content-security-policy') ?? '';
  expect(policy).not.toMatch(/unsafe|data:|blob:|\*/);
  const directives = Object.fromEntries(
    policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1).join(' ')]),
  );
  expect(directives).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' https:",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });
});

test('the rest of what keeps other sites out', async () => {
  expect(Object.fromEntries(await headersOf(false))).toMatchObject({
    'cross-origin-embedder-policy': 'credentialless',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});

// outline/outline#5718, coder/code-server#8017
test('a page tells proxies not to change it, and other answers may be compressed by them', async () => {
  const app = new Hono()
    .use(securityHeaders({ https: true, hstsSubdomains: false }))
    .get('/page', (c) => c.html('<p>ada@example.com</p>', 200, { 'cache-control': 'no-cache' }))
    .get('/bare', (c) => c.html('<p>ada@example.com</p>'))
    .get('/rows', (c) => c.json({}, 200, { 'cache-control': 'no-store' }));
  const cacheControlOf = async (path: string) => (await app.request(path)).headers.get('cache-control');
  expect(await cacheControlOf('/page')).toBe('no-cache, no-transform');
  expect(await cacheControlOf('/bare')).toBe('no-transform');
  expect(await cacheControlOf('/rows')).toBe('no-store');
});

test('https stays https, and http is no promise of it', async () => {
  expect((await headersOf(true)).get('strict-transport-security')).toBe('max-age=31536000');
  expect((await headersOf(false)).has('strict-transport-security')).toBe(false);
});

test('subdomains are promised only if asked for, since others may run them without https', async () => {
  const promise = 'max-age=31536000; includeSubDomains';
  expect((await headersOf(true, true)).get('strict-transport-security')).toBe(promise);
  expect((await headersOf(false, true)).has('strict-transport-security')).toBe(false);
});

test('what is no document has only the headers that count for it, and an SVG is one', async () => {
  const app = new Hono()
    .use(securityHeaders({ https: true, hstsSubdomains: false }))
    .get('/rows', (c) => c.json({}))
    .get('/script', (c) => c.body('', 200, { 'content-type': 'text/javascript; charset=utf-8' }))
    .get('/picture', (c) => c.body('', 200, { 'content-type': 'image/svg+xml' }));
  const namesOf = async (path: string) => [...(await app.request(path)).headers.keys()];
  for (const path of ['/rows', '/script']) {
    expect(await namesOf(path)).toEqual([
      'content-type',
      'cross-origin-resource-policy',
      'referrer-policy',
      'strict-transport-security',
      'x-content-type-options',
    ]);
  }
  expect(await namesOf('/picture')).toEqual(
    expect.arrayContaining(['content-security-policy', 'permissions-policy', 'x-frame-options']),
  );
});
