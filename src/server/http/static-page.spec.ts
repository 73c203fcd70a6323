import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendRaw } from '#server/test-support/send-raw-request.ts';
import { serve } from '#server/test-support/serve-listener.ts';
import { createStaticPage } from '#server/http/static-page.ts';

const html = '<!doctype html><title>Page</title>';
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'page-'));
  await mkdir(join(root, 'page/assets'), { recursive: true });
  await mkdir(join(root, 'page/demo'));
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(root, 'page/index.html'), html);
  await writeFile(join(root, 'page/index.html.br'), brotliCompressSync(html));
  await writeFile(join(root, 'page/assets/main-abc123.js'), 'export {}');
  await writeFile(join(root, 'page/demo/ada.svg'), '<svg/>');
});
afterAll(() => rm(root, { recursive: true }));

const servePage = () => serve(getRequestListener(createStaticPage(join(root, 'page')).fetch));

test('the page answers at every address of its own, and is asked for anew each time', async () => {
  const url = await servePage();
  for (const path of [
    '/',
    '/portals/acme',
    '/portals/acme/profiles/cpr_1?search=a',
    '/portals/a.b%20c',
    '/portals/acme/changes/',
  ]) {
    for (const accept of ['text/html,*/*', '*/*']) {
      const response = await fetch(url + path, { headers: { accept } });
      expect(response.status, path).toBe(200);
      expect(await response.text(), path).toBe(html);
      expect(response.headers.get('cache-control'), path).toBe('no-cache');
    }
    expect((await fetch(url + path, { method: 'HEAD' })).status, path).toBe(200);
  }
});

test.each([
  '/metrics',
  '/portals/acme/nothing',
  '/portals/acme/jobs/1/more',
  '/demo',
  '/index.php',
  '/wp-admin/',
])('%s is no address of the page: a program reads 404, and a person the page with 404', async (path) => {
  const url = await servePage();
  const response = await fetch(url + path);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('Not found');
  const read = await fetch(url + path, { headers: { accept: 'text/html,*/*', 'accept-encoding': 'br' } });
  expect(read.status).toBe(404);
  expect(await read.text()).toBe(html);
  for (const accept of ['*/*', 'text/html']) {
    const head = await fetch(url + path, { method: 'HEAD', headers: { accept } });
    expect(head.status).toBe(404);
    expect(await head.text()).toBe('');
  }
});

test('what has a hash in its name is kept for good, pictures are asked about', async () => {
  const url = await servePage();
  const script = await fetch(`${url}/assets/main-abc123.js`);
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('content-type')).toContain('javascript');
  const picture = await fetch(`${url}/demo/ada.svg`, { headers: { accept: 'text/html' } });
  expect(await picture.text()).toBe('<svg/>');
  expect(picture.headers.get('cache-control')).toBe('no-cache');
});

test('the compressed file is sent to who can read it', async () => {
  const url = await servePage();
  const response = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('content-length')).toBe(String(brotliCompressSync(html).length));
  expect(await response.text()).toBe(html);
  const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers.has('content-encoding')).toBe(false);
});

test.each(['/assets/gone.js', '/demo/gone.svg', '/favicon.ico'])(
  '%s is missing, and says so',
  async (path) => {
    const response = await fetch((await servePage()) + path);
    expect(response.status).toBe(404);
  },
);

test('only reading is possible', async () => {
  const response = await fetch(await servePage(), { method: 'POST' });
  expect(response.status).toBe(404);
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%5c..%5csecret.txt',
  '//secret.txt',
])('nothing outside is reached: %s', async (path) => {
  const { body } = await sendRaw(await servePage(), [`GET ${path} HTTP/1.1`]);
  expect(body).not.toContain('secret');
});
